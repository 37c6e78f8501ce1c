import type { Page } from 'playwright-core';
import { aConsole, faultsOf, keepScreen, type Seat } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';
import { savedText } from '../support/saved-file.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

const STUDY = '/studies/ips-ma';
const SEATS: readonly Seat[] = [
  { language: 'en', scheme: 'light' },
  { language: 'da', scheme: 'dark', isPhone: true },
];

/** In the browser: where each name under the chart lies. */
const NAMES_OF_WEEKS = `[...document.querySelectorAll('svg[role=img] .axis')].at(-1).querySelectorAll('text').values()
  .map((text) => { const { left, right } = text.getBoundingClientRect(); return { left, right }; }).toArray()`;
/** Between two names, lest they be read as one. */
const APART_PX = 8;

describeInBrowser('caseloads and the forecast', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  beforeAll(async () => {
    house = await aConsole();
    await makeTrial(house.ask, 12);
    await house.json('POST', '/local/token', { user: 'mentor-2', roles: { 'ips-ma': ['mentor'] } });
    await turnTo(house.ask, '2026-03-20T08:00:00+01:00');
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints.splice(0)).toEqual([]);
  });
  const chartOf = (page: Page) => page.locator('svg[role=img]').first().waitFor();

  it('show a coordinator each mentor against the limit, and by keyboard the months and the evidence of one', async () => {
    const page = await house.page('coordinator-1', `${STUDY}/caseloads`);
    const row = page.getByRole('row', { name: /mentor-1/ });
    await row.getByText('6 of 20').waitFor();
    const details = row.getByRole('button', { name: 'Months and evidence of mentor-1' });
    await details.press('Enter');
    await page.waitForURL('**/caseloads?mentor=mentor-1');
    await focusIn(page.getByRole('heading', { name: 'Months and evidence of mentor-1' }));
    await page.getByRole('heading', { name: 'Evidence for fidelity reviewers' }).waitFor();
    await page.getByText('It is no score').waitFor();
    expect(await page.getByRole('row', { name: /March 2026/ }).count()).toBe(1);
    await chartOf(page);
    const counts = await page.locator('svg[role=img] .axis').first().locator('text').allTextContents();
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.filter((count) => !/^\d+$/.test(count))).toEqual([]);
  });

  it('show a mentor their own and nobody else’s', async () => {
    const page = await house.page('mentor-1', `${STUDY}/caseloads`);
    await page.getByRole('heading', { name: 'Months and evidence of mentor-1' }).waitFor();
    await page.getByRole('row', { name: /6 of 20/ }).waitFor();
    expect(await page.getByRole('row', { name: /of 20/ }).count()).toBe(1);
  });

  it('forecast each week, and save what is shown as a file', async () => {
    const page = await house.page('coordinator-1', `${STUDY}/forecast`);
    await chartOf(page);
    const weeks = page.getByRole('region', { name: 'Week by week: table' }).getByRole('row');
    expect(await weeks.count()).toBeGreaterThan(52);
    const names = await page.evaluate<{ left: number; right: number }[]>(NAMES_OF_WEEKS);
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter(({ left }, n) => n > 0 && left < (names[n - 1]?.right ?? 0) + APART_PX)).toEqual([]);
    expect(names.at(-1)?.right).toBeLessThanOrEqual(1280);
    const text = await savedText(page, 'Download CSV');
    expect(text.split('\r\n')[0]).toMatch(/^\uFEFFweek;from;sms\.expected/);
    await page.getByText('as if nobody answered', { exact: true }).click();
    await page.waitForURL('**/forecast?bound=ifNobodyAnswers');
  });

  it('say what is wrong with a time that is refused, and keep it', async () => {
    const page = await house.page('coordinator-1', `${STUDY}/forecast?from=2026-01-01`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('give a date from 20 Mar 2026 on');
    expect(new URL(page.url()).search).toBe('?from=2026-01-01');
    // The browser writes down every refusal.
    expect(house.complaints.splice(0)).toHaveLength(1);
  });

  it('are as if they were not there for an assessor', async () => {
    const page = await house.page('assessor-1', `${STUDY}/caseloads`);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(await page.getByRole('link', { name: 'Forecast' }).count()).toBe(0);
  });

  it.each(SEATS)('keep to WCAG 2.2 AA: $language, $scheme', async (seat) => {
    const page = await house.page('coordinator-1', `${STUDY}/forecast?to=2026-04-20`, seat);
    await chartOf(page);
    await keepScreen(page, `forecast-${String(seat.language)}-${String(seat.scheme)}`);
    expect(await faultsOf(page)).toEqual([]);
    if (seat.isPhone) await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: seat.language === 'da' ? 'Mentorer' : 'Caseloads' }).click();
    await page.getByRole('button', { name: /mentor-1$/ }).click();
    await chartOf(page);
    await keepScreen(page, `caseloads-${String(seat.language)}-${String(seat.scheme)}`);
    expect(await faultsOf(page)).toEqual([]);
  });
});
