import type { Page } from 'playwright-core';
import { aCsv, rowsFrom, type CsvRow } from '../support/a-csv.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { aConsole, faultsOf, keepScreen } from '../support/a-console.ts';
import { makeTrial } from '../support/a-small-trial.ts';
import { dial } from '../support/dial.ts';

jest.setTimeout(120_000);

const STUDY = '/studies/ips-ma';
const LOOKS = [
  ['en', 'dark', false],
  ['da', 'light', true],
] as const;

describeInBrowser('newcomers', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  let coordinator: string;
  beforeAll(async () => {
    house = await aConsole();
    coordinator = await makeTrial(house.ask, 2);
  });
  afterAll(() => house.close());
  // Beyond what these tests bring about: a refusal, and a line that drops.
  afterEach(() => {
    expect(house.complaints.splice(0).filter((text) => !/status of 4(13|22)|ERR_FAILED/.test(text))).toEqual([]);
  });

  const give = async (page: Page, rows: CsvRow[]): Promise<void> => {
    const buffer = Buffer.from(aCsv(rows));
    await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
    await page.getByText('list.csv').waitFor();
  };
  /** Does something first whenever a file is read. */
  const reading = (page: Page, first: string): Promise<unknown> =>
    page.evaluate(`{
      const read = Response.prototype.arrayBuffer;
      File.prototype.arrayBuffer = async function () { ${first}; return read.call(new Response(this)); };
    }`);
  const countOf = async (page: Page, name: string): Promise<string | null> =>
    page
      .locator('.counts > div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('dd')
      .textContent();

  it('come by a list whose faults are named by row, person and column, and of which nothing is written before', async () => {
    const page = await house.page('coordinator-1', `${STUDY}/import`);
    const rows = rowsFrom(1, 20, { baseline: '2026-02-10', randomisation: '2026-02-11' });
    await give(page, [{ ...rows[0], phone: '12' }, ...rows.slice(1)]);
    await page.getByRole('button', { name: 'Try it out' }).click();
    const refused = page.getByRole('row', { name: /Fault 2 P-001 phone give a phone number/ });
    await refused.waitFor();
    expect(await page.getByRole('button', { name: /^Import: / }).count()).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the faults' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('refused.csv');

    await give(page, rows);
    await page.getByText('Hold newcomers back').click();
    await page.getByRole('button', { name: 'Try it out again' }).click();
    await page.getByRole('button', { name: 'Import: 20 new, none changed' }).click();
    await page.getByText('20 newcomers, nobody changed, 0 unchanged.').waitFor();
    await page.getByRole('button', { name: 'Release all 20 newcomers now …' }).click();
    await page.getByText(/No message leaves today, \d+ within seven days\..* today\./).waitFor();
    await page.getByRole('button', { name: 'Release 20 participants' }).click();
    await page.getByText('20 participants were released.').waitFor();

    await give(page, [{ ...rows[0], name: 'Deltager 1b' }, ...rows.slice(1)]);
    await page.getByText('new, or known already').click();
    await page.getByRole('button', { name: 'Try it out', exact: false }).click();
    const changed = page.getByRole('row', { name: 'Changed P-001 name Deltager 1 Deltager 1b' });
    await changed.waitFor();
    expect([await countOf(page, 'Changed'), await countOf(page, 'Unchanged')]).toEqual(['1', '19']);

    await give(page, [{ ...rows[0], consent_sms: '' }, ...rows.slice(1)]);
    await page.getByRole('button', { name: 'Try it out', exact: false }).click();
    await page.getByText('1 person loses a consent').waitFor();
    await page
      .getByRole('button', { name: /^Import, and take consents from 1 person: nobody new, 1 changed/ })
      .waitFor();
  });

  it('are pasted too; what is wrong with columns and rows is said at once, in Danish to whoever reads Danish', async () => {
    const page = await house.page('coordinator-1', `${STUDY}/import`, { language: 'da' });
    await page.getByRole('button', { name: 'Prøv den af' }).click();
    await page.getByRole('alert').getByText('Vælg en fil, eller indsæt rækker, først.').waitFor();
    await page.getByText('consent_letter', { exact: true }).waitFor();
    const list = page.locator('input[type=file]');
    await reading(page, 'throw new DOMException("gone", "NotReadableError")');
    await list.setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('id') });
    await page.getByRole('button', { name: 'Prøv den af' }).click();
    await page.getByRole('alert').getByText('Filen kunne ikke læses: vælg den igen.').waitFor();
    // A large one is still being read when it is already sent; to carry one into the browser takes longer than all else here.
    await reading(page, 'await new Promise((resolve) => setTimeout(resolve, 500)); return new ArrayBuffer(5_300_000)');
    await list.setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('id') });
    await page.getByRole('button', { name: 'Prøv den af' }).click();
    await page.getByRole('alert').getByText('Filen er for stor.').waitFor();
    const rows = rowsFrom(501, 3, { phone: '12' });
    const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'arm');
    await page.getByText('Eller indsæt rækkerne').click();
    await page.getByRole('textbox', { name: 'Indsatte rækker' }).fill(aCsv(rows, { columns: [...columns, 'farve'] }));
    await page.getByRole('button', { name: 'Prøv den af' }).click();
    await page.getByRole('row', { name: /Fejl 1 farve Kolonnen kendes ikke/ }).waitFor();
    await page.getByRole('row', { name: /Fejl 1 arm Kolonnen mangler/ }).waitFor();
    await page.getByRole('row', { name: /Fejl 3 P-502 phone Skriv et telefonnummer i EU eller EØS/ }).waitFor();
    expect([await countOf(page, 'Afviste rækker'), await countOf(page, 'Kolonner med fejl')]).toEqual(['3', '2']);
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Skabelon med disse kolonner' }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('ips-ma-import.csv');
  });

  it('are mended by what a cell is to look like and by what is chosen on the page, not by a parameter of the API', async () => {
    const page = await house.page('coordinator-1', `${STUDY}/import`);
    const [day, none, known] = rowsFrom(601, 3);
    await give(page, [{ ...known }]);
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Import: 1 new, none changed' }).click();
    await page.getByRole('button', { name: 'Import another list' }).click();
    await give(page, [
      { ...day, baseline: '15-01-2026' },
      { ...none, baseline: '2026-02-30' },
      { ...known, name: 'Deltager 603b' },
    ]);
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page
      .getByRole('row', { name: /Fault 2 P-601 baseline write year-month-day: .* is 2026-03-01, .* 2026-03-01T10:30/ })
      .waitFor();
    await page
      .getByRole('row', { name: /Fault 3 P-602 baseline give a date that exists, .* like 2026-04-28/ })
      .waitFor();
    await page.getByRole('row', { name: /Fault 4 P-603 id .* choose “new, or known already” above/ }).waitFor();
  });

  it('are not said to stand there as a list has them, when it was imported before and one was changed since', async () => {
    const rows = rowsFrom(620, 2);
    const page = await house.page('coordinator-1', `${STUDY}/import`);
    await give(page, rows);
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Import: 2 new, none changed' }).click();
    await page.getByText('2 newcomers, nobody changed, 0 unchanged.').waitFor();
    const contact = `/api${STUDY}/participants/P-620/contact`;
    expect((await house.ask('PATCH', contact, { email: 'new@example.com' }, coordinator)).status).toBe(200);
    await page.getByRole('button', { name: 'Import another list' }).click();
    await give(page, rows);
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByText('or was imported before: such a line is not taken again').waitFor();
    expect(await countOf(page, 'Unchanged')).toBe('2');
  });

  /** As on AWS, where a long list is brought in after the answer. */
  const answerLater = async (page: Page) => {
    const report = { created: 0, unchanged: 0, updated: 0, refused: [] as unknown[] };
    const progress = { ...report, id: 'long-1', state: 'running', rows: 5, done: 0 };
    await page.route(/participants:import\?(?!.*dryRun)/, (route) =>
      route.fulfill({ status: 202, json: { import: 'long-1', state: 'waiting', rows: 5 } }),
    );
    await page.route('**/imports/long-1', (route) => route.fulfill({ json: progress }));
    return progress;
  };

  it('come by a long list too, of which the page says how far it is until it is over', async () => {
    const page = await house.page('coordinator-1', `${STUDY}/import`);
    const progress = await answerLater(page);
    await give(page, rowsFrom(701, 5));
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Import: 5 new, none changed' }).click();
    await page.getByText('0 of 5').waitFor();
    Object.assign(progress, { done: 3, created: 3 });
    await page.getByText('3 of 5').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('3');
    Object.assign(progress, { state: 'finished', done: 5, created: 5 });
    await page.getByText('5 newcomers, nobody changed, 0 unchanged.').waitFor();

    await page.getByRole('button', { name: 'Import another list' }).click();
    await give(page, rowsFrom(711, 5));
    Object.assign(progress, { state: 'running', done: 2, created: 2 });
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Import: 5 new, none changed' }).click();
    await page.getByText('2 of 5').waitFor();
    const refused = [{ line: 6, row: 4, column: 'id', code: 'stopped', why: 'Somebody else wrote to them meanwhile' }];
    Object.assign(progress, { state: 'refused', refused });
    await page.getByRole('alert').getByText('The import stopped').waitFor();
    await page.getByText('Row 4 id: Somebody else wrote to them meanwhile').waitFor();
  });

  it('are enrolled by keyboard, after what is missing was said at its field and a known number warned of', async () => {
    const page = await house.page('coordinator-1', `${STUDY}/enrol`);
    await page.getByRole('radio', { name: 'IPS-MA' }).press('Space');
    await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
    await page.keyboard.type('Deltager Ny');
    await page.getByRole('button', { name: 'Add a phone' }).press('Enter');
    await page.getByRole('textbox', { name: 'Number', exact: true }).focus();
    await page.keyboard.type('20 12 34 11');
    await page.keyboard.press('Tab');
    await page.getByText('20 12 34 11 belongs to Deltager 1 already.').waitFor();
    for (const name of ['Text messages', 'E-mails', 'Phone calls', 'Letters', 'voicemail', 'contact persons'])
      await page.getByRole('radiogroup', { name }).getByRole('radio', { name: 'Yes' }).press('Space');
    await page.getByRole('button', { name: 'Enrol', exact: true }).press('Enter');
    await page.locator('.field', { hasText: 'Baseline' }).getByText('give the date').waitFor();
    await dial(page.getByRole('group', { name: /Baseline/ }), '01022026');
    await page.getByRole('button', { name: 'Enrol', exact: true }).press('Enter');
    await page.waitForURL(/participants\/(?!P-[12]$)[A-Z0-9-]+$/);
  });

  it('are not lost when the line drops: what was typed stays, and is sent once', async () => {
    const page = await house.page('coordinator-1', `${STUDY}/enrol`);
    await page.getByRole('textbox', { name: 'Id', exact: true }).fill('P-77');
    await dial(page.getByRole('group', { name: /Baseline/ }), '01022026');
    for (const each of await page.getByRole('radio', { name: 'No', exact: true }).all()) await each.press('Space');
    await page.route('**/participants', (route) => route.abort());
    await page.getByRole('button', { name: 'Enrol', exact: true }).click();
    await page.getByText('There was no answer').waitFor({ timeout: 30_000 });
    await page.unroute('**/participants');
    expect(await page.getByRole('textbox', { name: 'Id', exact: true }).inputValue()).toBe('P-77');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/participants/P-77');
  });

  it.each(LOOKS)('keep to WCAG 2.2 AA as they come: %s, %s, on a phone: %s', async (language, scheme, isPhone) => {
    const page = await house.page('coordinator-1', `${STUDY}/enrol`, { language, scheme, isPhone });
    await page.getByRole('radio').first().waitFor();
    await page.getByRole('button', { name: language === 'da' ? 'Tilføj en telefon' : 'Add a phone' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await keepScreen(page, `enrol-${language}-${scheme}${isPhone ? '-phone' : ''}`);
    const importing = await house.page('coordinator-1', `${STUDY}/import`, { language, scheme, isPhone });
    await give(importing, rowsFrom(900, 3, { phone: '12' }));
    await importing.getByRole('button', { name: language === 'da' ? 'Prøv den af' : 'Try it out' }).click();
    await importing.getByRole('row').nth(1).waitFor();
    expect(await faultsOf(importing)).toEqual([]);
    await keepScreen(importing, `import-${language}-${scheme}${isPhone ? '-phone' : ''}`);
  });
});
