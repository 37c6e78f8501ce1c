import * as fc from 'fast-check';
import { latin } from '../../../../functions/serve-api/letters/latin.ts';
import { ADDRESS_WINDOW, letterPdf, type PrintedLetter } from '../../../../functions/serve-api/letters/letter-pdf.ts';
import { pdfPages } from '../../../support/pdf-text.ts';
import { runs } from '../../../support/runs.ts';

/** Edges in mm from the left and from the top of the sheet, as their sources have them. */
const WINDOWS = {
  'DIN 5008 form B and ISO 269 DL': { left: 20, right: 105, top: 45, foot: 90 },
  'Nordic C5': { left: 15, right: 120, top: 44, foot: 79 },
  'Nordic C6/5': { left: 15, right: 115, top: 39, foot: 74 },
  'Nordic E4': { left: 15, right: 115, top: 42, foot: 82 },
};

const aLetter = (over: Partial<PrintedLetter> = {}): PrintedLetter => ({
  lines: ['Deltager 1', 'Prøvevej 1', '1000 København K'],
  text: 'Det er nu 12 måneder siden, vi talte sammen første gang.\n\nRing til os på 38 64 12 34.\n\nHilsen Opfølgningsteamet',
  language: 'da',
  on: '2026-05-01',
  ...over,
});

const printed = async (...letters: PrintedLetter[]) =>
  pdfPages(await letterPdf({ title: 'letters', letters, language: 'da', madeAt: new Date(0) }));

const LONG = 'Et afsnit, som fylder en linje på papiret.\n\n'.repeat(40).trim();

describe('a letter on paper', () => {
  it.each(Object.entries(WINDOWS))('shows its address, and nothing else, in a window of %s', async (_name, window) => {
    const [page = []] = await printed(aLetter());
    const seen = page.filter(({ foot }) => foot > window.top && foot < window.foot + 5);
    expect(seen.map(({ text }) => text)).toEqual(['Deltager 1', 'Prøvevej 1', '1000 København K']);
    for (const { left, foot } of seen) {
      expect(left).toBeGreaterThan(window.left);
      expect(foot).toBeLessThan(window.foot);
    }
    expect(ADDRESS_WINDOW.left + ADDRESS_WINDOW.width).toBeLessThan(window.right);
  });

  it('writes a long address small rather than beyond the window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'ø', 'W', ' ', '1'), minLength: 1, maxLength: 60 }), {
          minLength: 1,
          maxLength: 7,
        }),
        async (lines) => {
          const [page = []] = await printed(aLetter({ lines: lines.map((line) => `x${line}`) }));
          const address = page.filter(({ foot }) => foot < 90);
          for (const { foot } of address) expect(foot).toBeLessThan(74);
        },
      ),
      { seed: 20260501, numRuns: runs(60) },
    );
  });

  it('is dated as its reader writes dates', async () => {
    const pages = await printed(aLetter(), aLetter({ language: 'en' }));
    const dates = pages.map((page) => page.find(({ foot }) => foot > 95 && foot < 105)?.text);
    expect(dates).toEqual(['1. maj 2026', undefined, '1 May 2026']);
  });

  it('never stands on the back of another', async () => {
    const others = aLetter({ lines: ['Deltager 2', 'Prøvevej 2'] });
    for (const first of [aLetter(), aLetter({ text: LONG })]) {
      const pages = await printed(first, others);
      const at = pages.findIndex((page) => page.some(({ text }) => text === 'Deltager 2'));
      expect(at % 2).toBe(0);
      expect(pages.slice(0, at).some((page) => page.some(({ text }) => text === 'Deltager 1'))).toBe(true);
    }
  });

  it('goes on over the page without losing a line', async () => {
    const pages = await printed(aLetter({ text: LONG }));
    const lines = pages.flat().filter(({ text }) => text.startsWith('Et afsnit'));
    expect(lines).toHaveLength(40);
    expect(pages.length).toBeGreaterThan(1);
    for (const { foot } of lines) expect(foot).toBeLessThan(280);
  });
});

describe('a name on paper', () => {
  it.each([
    ['Søren Ærø Åkjær', 'Søren Ærø Åkjær'],
    ['Łukasz Şahin', 'Lukasz Sahin'],
    ['Zoë D’Arc – 2. th.', 'Zoë D’Arc – 2. th.'],
    ['Đặng Ngọc', 'Dang Ngoc'],
    ['Aa\u030Age', 'Aåge'],
  ])('%s is written %s', (given, paper) => {
    expect(latin(given)).toBe(paper);
  });

  it.each(['Иван', 'محمد', '山田', 'Deltager 😀'])('%s is left to a person', (given) => {
    expect(latin(given)).toBeUndefined();
  });
});
