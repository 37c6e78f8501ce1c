import type { Page } from 'playwright-core';
import { aConsole, faultsOf, keepScreen } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { savedFile } from '../support/saved-file.ts';

jest.setTimeout(120_000);

const LETTERS = '/studies/ips-ma/today/letters';

describeInBrowser('the tray of letters', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  let coordinator: string;
  /** Whose letters lie there at first: each test has its own of them. */
  let [looked, moved, died, one, two] = ['', '', '', '', ''];
  beforeAll(async () => {
    house = await aConsole();
    coordinator = await makeTrial(house.ask, 20);
    await turnTo(house.ask, '2026-03-30T08:00:00+02:00');
    const readers = [...new Set((await inTray()).map(({ participant }) => participant))];
    [looked = '', moved = '', died = '', one = '', two = ''] = readers;
    if (two === '') throw new Error(`letters for ${String(readers.length)} people are too few`);
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints).toEqual([]);
  });

  const inTray = async (): Promise<{ id: string; participant: string }[]> =>
    (await house.json('GET', '/api/studies/ips-ma/letters', undefined, coordinator)).items;
  const change = (participant: string, what: string, body: object) =>
    house.json('PATCH', `/api/studies/ips-ma/participants/${participant}/${what}`, body, coordinator);
  const choose = (page: Page, participant: string) =>
    page
      .getByRole('checkbox', { name: `Select ${participant}`, exact: true })
      .first()
      .press('Space');

  it.each([
    ['en', 'dark', false],
    ['da', 'light', true],
  ] as const)('keeps to WCAG 2.2 AA: %s, %s, on a phone: %s', async (language, scheme, isPhone) => {
    const page = await house.page('coordinator-1', LETTERS, { language, scheme, isPhone });
    const name = language === 'da' ? `Vælg ${looked}` : `Select ${looked}`;
    await page.getByRole('checkbox', { name, exact: true }).first().press('Space');
    await page.getByText(language === 'da' ? 'Ét brev valgt' : 'One letter chosen').waitFor();
    await keepScreen(page, `letters-${language}-${scheme}${isPhone ? '-phone' : ''}`);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('is announced on Today, with how many are late', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/today');
    await page.getByRole('link', { name: /^\d+ letters to post, \d+ late$/ }).press('Enter');
    await page.getByRole('heading', { name: 'Letters to post' }).waitFor();
    await page.getByRole('row').filter({ hasText: looked }).getByText('Late').first().waitFor();
  });

  it('names the letter that keeps the file from being made, and what to do', async () => {
    await change(moved, 'contact', { address: null });
    const page = await house.page('coordinator-1', LETTERS);
    await choose(page, moved);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await page.getByText('Not every letter can be printed').waitFor();
    await page.getByText(new RegExp(`the letter to ${moved} cannot be posted`)).waitFor();
    await change(moved, 'contact', { address: 'Nyvej 2, 9999 Eksempelby' });
    // The browser itself says so of every answer that refuses.
    expect(house.complaints.splice(0)).toEqual([expect.stringContaining('409')]);
  });

  it('names the paper that must not be posted, until it is destroyed', async () => {
    const letters = (await inTray()).filter(({ participant }) => participant === died).map(({ id }) => id);
    await house.json('POST', '/api/studies/ips-ma/letters:printed', { letters }, coordinator);
    await change(died, 'participation', { life: 'dead', reason: 'a relative told us' });
    const page = await house.page('coordinator-1', LETTERS);
    const row = page.getByRole('row').filter({ hasText: 'Do not post' });
    await row.waitFor();
    expect(await row.innerText()).toContain(died);
    await choose(page, died);
    expect(await page.getByRole('button', { name: 'It is posted' }).count()).toBe(0);
    await page.getByRole('button', { name: 'The paper is destroyed' }).press('Enter');
    await row.waitFor({ state: 'detached' });
    expect((await inTray()).map((each) => each.participant)).not.toContain(died);
  });

  it('is worked off by keyboard: a file of two, printed, posted', async () => {
    const page = await house.page('coordinator-1', LETTERS);
    for (const participant of [one, two]) await choose(page, participant);
    const { name, content } = await savedFile(page, 'Save as PDF');
    expect(name).toBe('letters-2026-03-30.pdf');
    expect(pdfPages(content).filter((sheet) => sheet.length > 0)).toHaveLength(2);
    await page.getByRole('button', { name: 'They are printed' }).press('Enter');
    await page.getByText('2 letters are marked as printed.').waitFor();
    await page.getByRole('cell', { name: '30 Mar 2026, 08:00' }).first().waitFor();
    await page.getByRole('button', { name: 'They are posted' }).press('Enter');
    await page.getByText('2 letters are posted.').waitFor();
    expect((await inTray()).filter(({ participant }) => [one, two].includes(participant))).toEqual([]);
  });
});
