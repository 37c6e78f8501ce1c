import { aConsole, faultsOf, keepScreen, type Seat } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';
import { savedFile, savedText } from '../support/saved-file.ts';

jest.setTimeout(120_000);

const RETENTION = '/studies/ips-ma/retention';
const SEATS: readonly Seat[] = [
  { language: 'en', scheme: 'light' },
  { language: 'da', scheme: 'dark', isPhone: true },
];

describeInBrowser('retention', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  beforeAll(async () => {
    house = await aConsole();
    await makeTrial(house.ask, 12);
    const { token } = await house.json('POST', '/local/token', { user: 'operator', operator: true });
    for (const user of ['statistician-1', 'dmc-1']) {
      const member = {
        email: `${user}@example.com`,
        roles: ['statistician'],
        ...(user === 'dmc-1' ? { dmc: true } : {}),
      };
      await house.json('PUT', `/api/studies/ips-ma/staff/${user}`, member, token);
    }
    await turnTo(house.ask, '2026-04-20T08:00:00+02:00');
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints.splice(0)).toEqual([]);
  });

  it('shows every number with what it is a part of, and draws the flow with a table beside it', async () => {
    const page = await house.page('coordinator-1', RETENTION);
    const numbers = page.getByRole('region', { name: 'Numbers at each timepoint: table' });
    await numbers.waitFor();
    expect(await numbers.getByRole('row', { name: /^Expected/ }).textContent()).toMatch(/\d+ of 12/);
    expect(await numbers.getByRole('row', { name: /^Missing/ }).count()).toBe(1);
    await page.locator('svg[role=img]').waitFor();
    await page.locator('summary').press('Enter');
    expect(await page.getByRole('region', { name: 'The flow as a table' }).getByRole('row').count()).toBeGreaterThan(1);
  });

  it('is frozen for a month by keyboard, opened, saved as PDF and CSV, and replaced under the next number', async () => {
    const page = await house.page('coordinator-1', `${RETENTION}?tab=reports`);
    const freeze = page.getByRole('button', { name: 'Make a report', exact: true });
    await freeze.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('There is no report of this month yet').waitFor();
    await dialog.getByRole('button', { name: 'Make the report' }).press('Enter');
    await page.getByRole('row', { name: /March 2026/ }).waitFor();
    await freeze.press('Enter');
    await dialog.getByText('It stands in for report no. 1 of the same month').waitFor();
    await dialog.getByRole('button', { name: 'Make the report' }).press('Enter');
    await page.getByText('replaced by no. 2').waitFor();

    const pdf = await savedFile(page, 'Report no. 2 as PDF');
    expect([pdf.name, pdf.content.subarray(0, 4).toString()]).toEqual(['report-2-2026-03.pdf', '%PDF']);
    expect(await savedText(page, 'Report no. 1 as CSV')).toContain('FU12');
    await page.getByRole('link', { name: 'Open report no. 1' }).press('Enter');
    await page.getByRole('heading', { name: 'Report no. 1, March 2026' }).waitFor();
    await page.getByRole('region', { name: 'Numbers at each timepoint: table' }).waitFor();
  });

  it('shows numbers per arm to the committee’s statistician, who asks for them', async () => {
    const page = await house.page('dmc-1', RETENTION);
    await page.getByText('Show numbers per arm').click();
    await page.waitForURL('**/retention?perArm=true');
    await page.getByRole('region', { name: 'Arm SAU: table' }).first().waitFor();
    await page.getByText('Do not pass these numbers on').waitFor();
  });

  it('shows no arm to any other statistician, and asks for none, though the address says so', async () => {
    const page = await house.page('statistician-1', `${RETENTION}?perArm=true`);
    await page.getByRole('region', { name: 'Numbers at each timepoint: table' }).waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/\barm\b|SAU|IPS-MA /i);
  });

  it('says what is wrong with a day that has not come, and leads back', async () => {
    const page = await house.page('coordinator-1', `${RETENTION}?asOf=2027-01-01`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('give a date that is not after 20 Apr 2026');
    await page.getByRole('button', { name: 'Clear the filters' }).press('Enter');
    await page.getByRole('region', { name: 'Numbers at each timepoint: table' }).waitFor();
    // The browser writes down every refusal.
    expect(house.complaints.splice(0)).toHaveLength(1);
  });

  it.each(SEATS)('keeps to WCAG 2.2 AA: $language, $scheme', async (seat) => {
    const page = await house.page('dmc-1', `${RETENTION}?perArm=true`, seat);
    await page.locator('svg[role=img]').waitFor();
    await page.locator('summary').click();
    await keepScreen(page, `retention-${String(seat.language)}-${String(seat.scheme)}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('heading', { level: 2 }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
