import { aConsole, faultsOf, keepScreen } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';
import { savedText } from '../support/saved-file.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

const MESSAGES = '/studies/ips-ma/messages';

describeInBrowser('the messages of a study', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  beforeAll(async () => {
    house = await aConsole();
    await makeTrial(house.ask, 12);
    await turnTo(house.ask, '2026-03-20T08:00:00+01:00');
  });
  afterAll(() => house.close());
  // The content security policy included.
  afterEach(() => {
    expect(house.complaints).toEqual([]);
  });

  it('are shown to a coordinator who came by a link, once they have signed in', async () => {
    const page = await house.page('coordinator-1', `${MESSAGES}?state=sent`);
    await page.getByRole('row').nth(1).waitFor();
    expect(new URL(page.url()).search).toBe('?state=sent');
    expect(await page.title()).toBe('Messages · Cairn');
    await focusIn(page.getByRole('heading', { name: 'Messages', level: 1 }));
    expect(await page.getByRole('row').count()).toBeGreaterThan(2);
    const left = page.locator('td[data-label=When] time');
    const times = await Promise.all((await left.all()).map((time) => time.getAttribute('datetime')));
    expect(times).toEqual([...times].sort().reverse());
  });

  it('are filtered by keyboard alone, and the address says how', async () => {
    const page = await house.page('coordinator-1', MESSAGES);
    await page.getByRole('row').nth(1).waitFor();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    // Past the file of what is shown.
    await press('Tab', 'Tab');
    await page.keyboard.type('P-3');
    await page.waitForURL('**/messages?participant=P-3');
    await press('Tab', 'Enter', 'ArrowDown', 'Enter');
    await page.waitForURL('**/messages?participant=P-3&state=sending');
    await page.getByText('No message fits these filters').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).press('Enter');
    await page.waitForURL('**/messages');
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(2);
  });

  it('say why one was not sent and what can be done, and are saved as the filters have them', async () => {
    const page = await house.page('coordinator-1', `${MESSAGES}?state=skipped`);
    await page.getByText('There is neither consent nor an address for any channel of this step.').first().waitFor();
    const shown = (await page.getByRole('row').count()) - 1;
    const lines = (await savedText(page, 'Download CSV')).trimEnd().split('\r\n');
    expect(lines[0]).toContain('at;participant;followUp');
    expect(lines).toHaveLength(shown + 1);
    await page.goto(`${MESSAGES}?channel=letter`);
    await page.getByRole('row').nth(1).waitFor();
    expect(new Set(await page.locator('td[data-label=Channel]').allTextContents())).toEqual(new Set(['Letter']));
  });

  it('offer a mentor no step of an interview to filter by', async () => {
    const page = await house.page('mentor-1', MESSAGES);
    await page.getByRole('button', { name: /Step$/ }).press('Enter');
    expect(await page.getByRole('option').allTextContents()).toEqual([
      'All',
      'Reminder of the check-in',
      'Message by hand',
    ]);
  });

  it('are sorted by a button in the heading, which says how they are sorted', async () => {
    const page = await house.page('coordinator-1', MESSAGES);
    await page.getByRole('row').nth(1).waitFor();
    const heading = page.getByRole('columnheader', { name: 'Participant' });
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    const shown = await page.getByRole('row').locator('td:nth-child(2)').allTextContents();
    expect(shown).toEqual([...shown].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2))));
  });

  it.each([
    ['en', 'dark', false],
    ['da', 'light', true],
  ] as const)('keep to WCAG 2.2 AA: %s, %s, on a phone: %s', async (language, scheme, isPhone) => {
    const page = await house.page('coordinator-1', MESSAGES, { language, scheme, isPhone });
    await page.getByRole('row').nth(1).waitFor();
    await keepScreen(page, `messages-${language}-${scheme}${isPhone ? '-phone' : ''}`);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
  });
});
