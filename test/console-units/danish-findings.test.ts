import { DANISH_FINDINGS, DANISH_TEXT_RULES } from '../../console/src/pages/protocol/findings/danish-findings.ts';
import { findingInDanish } from '../../console/src/pages/protocol/findings/in-danish.ts';
import { placed, twinOf } from '../../console/src/pages/protocol/findings/placed.ts';
import { FINDING_CODES, FINDING_REASONS, reasonFor } from '../../shared/domain/finding-reasons.ts';
import { TEXT_RULES } from '../../shared/domain/text-rules.ts';
import { builtIn } from '../support/a-study.ts';

const holesIn = (text: string): string[] => [...text.matchAll(/\{([a-z]+)\}/gi)].map(([, name = '']) => name);
/** Made of the values of a broken text. */
const MADE_IN_THE_CONSOLE = ['rule'];
const phrases = { named: (text: string) => `<${text}>`, span: (text: string) => `[${text}]` };
const inDanish = (...[code, values]: [keyof typeof FINDING_REASONS, Record<string, string>]): string =>
  findingInDanish({ code, values }, phrases);

describe('what may be wrong with a protocol', () => {
  it('is said in Danish, each code and each rule for texts', () => {
    expect(Object.keys(DANISH_FINDINGS).sort()).toEqual([...FINDING_CODES].sort());
    expect(Object.keys(DANISH_TEXT_RULES).sort()).toEqual([...TEXT_RULES].sort());
    const foreign = FINDING_CODES.filter((code) => DANISH_FINDINGS[code] === FINDING_REASONS[code] && code !== 'unfit');
    expect(foreign).toEqual([]);
  });

  it('has in Danish no hole that nothing fills', () => {
    const unfilled = FINDING_CODES.flatMap((code) =>
      holesIn(DANISH_FINDINGS[code])
        .filter((name) => ![...holesIn(FINDING_REASONS[code]), ...MADE_IN_THE_CONSOLE].includes(name))
        .map((name) => `${code}: {${name}}`),
    );
    expect(unfilled).toEqual([]);
  });

  it('is told with roles, moments and spans in words', () => {
    expect(inDanish('support-role', { role: 'mentor' })).toMatch(/^<mentor> findes ikke i alle arme/);
    expect(inDanish('invite-apart', { timepoint: 'FU12', before: 'P28D' })).toContain(
      'vinduet for FU12 åbner: skriv [P28D] før',
    );
  });

  it('names another place of the document in words, and by its number where an id tells it not', () => {
    const words = { part: ({ path }: { path: string }) => `<${path}>`, field: (name: string) => `[${name}]` };
    const saidOf = (values: Record<string, string>): string =>
      placed({ values, reason: reasonFor('taken', values) }, builtIn('ips-ma'), words).reason;
    expect(saidOf({ name: '2', earlier: '/timepoints/1' })).toBe('"2" is taken by <timepoints/FU12>: choose another');
    expect(saidOf({ name: 'FU12', earlier: '/timepoints/1' })).toContain('is taken by <timepoints/#2>:');
    expect(saidOf({ name: 'da', earlier: '/languages/0' })).toContain('is taken by <protocol>: [languages]:');
    const values = { name: '2', earlier: '/timepoints/1' };
    expect(inDanish('taken', placed({ values, reason: '' }, builtIn('ips-ma'), words).values)).toBe(
      '”2” er taget af <timepoints/FU12>: vælg et andet',
    );
  });

  it('is marked at both of two that are the same, of which either may have been changed', () => {
    const twice = (pointer: string, earlier: string) =>
      twinOf({ pointer, code: 'taken', values: { name: '2', earlier }, reason: `is taken by ${earlier}` });
    expect(twice('/timepoints/2/visitNumber', '/timepoints/1')).toEqual([
      {
        pointer: '/timepoints/1/visitNumber',
        code: 'taken',
        values: { name: '2', earlier: '/timepoints/2' },
        reason: 'is taken by /timepoints/2',
      },
    ]);
    expect(twice('/timepoints/0/id', '/checkIns/mentor')).toMatchObject([{ pointer: '/checkIns/mentor' }]);
    expect(twice('/languages/1', '/languages/0')).toEqual([]);
  });

  it('names the word of a text and the rule that it breaks', () => {
    const values = {
      text: 'da/book2/sms',
      rule: 'arm',
      word: 'SAU',
      why: '"SAU" names an arm of the trial; leave it out',
    };
    expect(inDanish('text-breaks-rule', values)).toBe(
      'dens tekst da/book2/sms: ”SAU” nævner en arm i forsøget: udelad det',
    );
  });
});
