import { aConsole, faultsOf, keepScreen, type Seat } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';
import { savedFile, savedText } from '../support/saved-file.ts';

jest.setTimeout(120_000);

const INSPECTION = '/studies/ips-ma/inspection';
const SEATS: readonly Seat[] = [
  { language: 'en', scheme: 'light' },
  { language: 'da', scheme: 'dark', isPhone: true },
];

describeInBrowser('inspection', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  beforeAll(async () => {
    house = await aConsole();
    const coordinator = await makeTrial(house.ask, 6);
    const { token } = await house.json('POST', '/local/token', { user: 'operator', operator: true });
    const auditor = { email: 'auditor-1@example.com', roles: ['auditor'], from: '2026-01-01', until: '2026-06-30' };
    await house.json('PUT', '/api/studies/ips-ma/staff/auditor-1', auditor, token);
    await turnTo(house.ask, '2026-03-20T08:00:00+01:00');
    const outcome = { on: '2026-03-20', outcome: 'notDone', reason: 'too-unwell' };
    await house.json('POST', '/api/studies/ips-ma/participants/P-1/follow-ups/FU12/outcome', outcome, coordinator);
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints.splice(0)).toEqual([]);
  });

  it('tells an auditor until when they read, and gives them the file of one participant, by keyboard', async () => {
    const page = await house.page('auditor-1', INSPECTION);
    await page.getByText('You read this study until 30 Jun 2026').waitFor();
    expect(await page.getByRole('tab').allTextContents()).toEqual([
      'One participant',
      'Deviations',
      'Protocol versions',
    ]);
    await page.getByRole('searchbox', { name: 'Participant', exact: true }).fill('P-3');
    await page.waitForURL('**/inspection?tab=person&q=P-3');
    const { name, content } = await savedFile(page, 'Inspection file of P-3 as PDF');
    expect([name, content.subarray(0, 4).toString()]).toEqual(['ips-ma-P-3.pdf', '%PDF']);
  });

  it('lists what deviates, filters it, and saves what is shown', async () => {
    const page = await house.page('auditor-1', `${INSPECTION}?tab=deviations`);
    await page.getByRole('row', { name: /Missed interview.*P-1.*FU12.*too unwell/ }).waitFor();
    expect((await savedText(page, 'Download CSV')).split('\n')).toContainEqual(
      expect.stringMatching(/missedVisit;P-1/),
    );
    await page.goto(`${INSPECTION}?tab=deviations&kind=unblinding`);
    await page.getByText('Nothing deviates within these filters.').waitFor();
  });

  it('gives whoever manages the data files without names, and none that tells who has a mentor', async () => {
    const page = await house.page('data-manager-1', `${INSPECTION}?tab=exports`);
    await page.getByRole('button', { name: 'Download Visits (CSV)' }).waitFor();
    expect(await page.getByRole('button', { name: 'Download Check-ins (CSV)' }).count()).toBe(0);
    expect(await savedText(page, 'Download Visits (CSV)')).toContain('ips-ma-P-1');
    const { name, content } = await savedFile(page, 'Download FHIR R5 (JSON)');
    expect([name, JSON.parse(content.toString('utf8')).resourceType]).toEqual(['ips-ma-fhir.json', 'Bundle']);
    expect((await savedFile(page, 'Download CDISC ODM v2 (XML)')).name).toBe('ips-ma-odm.xml');
  });

  it('says when nobody fits, and when a line is down', async () => {
    const page = await house.page('coordinator-1', `${INSPECTION}?q=P-99`);
    await page.getByText('Nobody fits.').waitFor();
    await page.route('**/inspection?language=*', (route) => route.abort());
    await page.getByRole('searchbox', { name: 'Participant', exact: true }).fill('P-2');
    await page.getByRole('button', { name: 'Inspection file of P-2 as PDF' }).press('Enter');
    await page.getByRole('alert').getByText('There was no answer').waitFor({ timeout: 20_000 });
    await page.unroute('**/inspection?language=*');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Try again' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('ips-ma-P-2.pdf');
    expect(house.complaints.splice(0).every((line) => line.includes('ERR_FAILED'))).toBe(true);
  });

  it.each(SEATS)('keeps to WCAG 2.2 AA: $language, $scheme', async (seat) => {
    const page = await house.page('coordinator-1', INSPECTION, seat);
    for (const tab of [0, 1, 2, 3]) {
      await page.getByRole('tab').nth(tab).click();
      await page.getByRole('tabpanel').locator('.table, .log > li, .empty').first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
    }
    await keepScreen(page, `inspection-${String(seat.language)}-${String(seat.scheme)}`);
  });
});
