import type { Page } from 'playwright-core';
import { aConsole, faultsOf, keepScreen } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

const STUDY = '/api/studies/ips-ma';
const pageOf = (id: string): string => `/studies/ips-ma/participants/${id}`;
/** A Monday; those whose baseline is in March 2025 have their window open. */
const NOW = '2026-03-02T08:00:00+01:00';

describeInBrowser('who sees what of one participant', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  let coordinator: string;
  beforeAll(async () => {
    house = await aConsole();
    coordinator = await makeTrial(house.ask, 12);
    await turnTo(house.ask, NOW);
  });
  afterAll(() => house.close());
  afterEach(() => {
    // What the API refuses on purpose, and a line that is cut, the browser tells too.
    expect(house.complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });

  const asked = async (method: string, path: string, body?: unknown): Promise<ReturnType<typeof JSON.parse>> => {
    const answer = await house.ask(method, `${STUDY}${path}`, body, coordinator);
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const book = (id: string, at: string) =>
    asked('PUT', `/participants/${id}/follow-ups/FU12/appointment`, { at, mode: 'inPerson', assessor: 'assessor-1' });
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('opens the contact data only once somebody says why, and the log says that they did', async () => {
    const page = await house.page('coordinator-1', pageOf('P-9'));
    await page.getByRole('button', { name: 'Show the contact data' }).click();
    await page.getByLabel('Why do you look?').fill('Her number changed');
    expect(await page.getByText('Deltager 9').count()).toBe(0);
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.getByText('Deltager 9').waitFor();
    await page.getByRole('button', { name: 'Confirm that +4520123419 is the participant’s' }).click();
    await page.getByText(/^confirmed on /).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Access log' }).click();
    await page.getByRole('row').filter({ hasText: 'to look' }).first().waitFor();
  });

  it('walks along the timeline by keyboard, and says each mark by its name', async () => {
    const page = await house.page('coordinator-1', pageOf('P-10'));
    const chart = page.getByRole('group', { name: 'Timeline drawn to scale' });
    await chart.waitFor();
    const mark = (name: RegExp) => chart.getByRole('button', { name });
    await chart.locator('[tabindex="0"]').focus();
    await press(page, 'Home');
    await focusIn(mark(/^BL, target/));
    await press(page, 'ArrowRight');
    await focusIn(mark(/^FU12, target .*, window .* – /));
    await press(page, 'ArrowDown');
    await focusIn(mark(/FU12/));
    expect(await page.locator('.time-pointed li').first().innerText()).toContain('FU12');
  });

  it('shows an assessor their own booking, and no trace of arm, mentor or check-in', async () => {
    await book('P-11', '2026-03-12T13:00');
    const page = await house.page('assessor-1', pageOf('P-11'));
    await page.getByText('Name and phone are shown from 15:00 on the working day before.').waitFor();
    const shown = await page.locator('main').innerText();
    expect(shown).toMatch(/Your interview: FU12/);
    expect(shown).not.toMatch(/mentor|check-in|arm\b|IPS|SAU|Deltager/i);
    await page.getByRole('button', { name: 'Report an unblinding' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Never write what was learnt').waitFor();
    await press(page, 'Escape');
    await page.getByRole('button', { name: 'Record the outcome' }).click();
    await page.getByText('The interview was held').waitFor();
  });

  it('calls no appointment the next one that is over, and says that its outcome is missing', async () => {
    await book('P-12', '2026-02-26T13:00');
    const page = await house.page('coordinator-1', pageOf('P-12'));
    const facts = page.locator('.head-facts');
    await facts.getByText('FU12, 26 Feb 2026, 13:00').waitFor();
    expect(await facts.innerText()).toMatch(/Appointment\s+FU12, 26 Feb 2026, 13:00, over, outcome missing/i);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    await page.keyboard.type('P-12');
    await page.keyboard.press('Enter');
    await page.getByRole('option').getByText('FU12 on 26 Feb 2026, 13:00, over, outcome missing').waitFor();
    const list = await house.page('assessor-1', '/studies/ips-ma/participants');
    const row = list.getByRole('row').filter({ hasText: 'P-12' });
    await row.getByText('26 Feb 2026, 13:00').waitFor();
    expect(await row.innerText()).toContain('FU12, over, outcome missing');
    expect(await list.getByText('Next appointment').count()).toBe(0);
    const done = { outcome: 'done', on: '2026-02-26', mode: 'inPerson', completeness: 'full' };
    await asked('POST', '/participants/P-12/follow-ups/FU12/outcome', done);
    const later = { at: '2027-03-10T13:00', mode: 'inPerson', assessor: 'assessor-1' };
    await asked('PUT', '/participants/P-12/follow-ups/FU24/appointment', later);
    const own = await house.page('assessor-1', pageOf('P-12'));
    await own.getByText('Done, 26 Feb 2026').waitFor();
    expect(await own.getByRole('button', { name: 'Record the outcome' }).count()).toBe(1);
  });

  it.each([
    ['en', 'light', false, 'agenda'],
    ['da', 'dark', true, 'facts'],
  ] as const)('keeps to WCAG 2.2 AA: %s, %s, on a phone: %s, %s', async (language, scheme, isPhone, tab) => {
    const page = await house.page('coordinator-1', `${pageOf('P-3')}?tab=${tab}`, { language, scheme, isPhone });
    await page.getByRole('group', { name: /to scale|i mål/ }).waitFor();
    await page.locator('.tab-panel .table, .tab-panel .facts').first().waitFor();
    await keepScreen(page, `participant-${language}-${scheme}${isPhone ? '-phone' : ''}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: language === 'da' ? 'Aftal FU12' : 'Book FU12' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
