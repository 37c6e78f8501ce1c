import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/a-browser.ts';
import { aConsole, faultsOf, keepScreen } from '../support/a-console.ts';
import { makeTrial } from '../support/a-small-trial.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

const PEOPLE = '/studies/ips-ma/participants';

describeInBrowser('the participants of a study', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  beforeAll(async () => {
    house = await aConsole();
    await makeTrial(house.ask, 12);
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints.splice(0)).toEqual([]);
  });

  const listed = async (page: Page): Promise<void> => page.getByRole('link', { name: 'P-1', exact: true }).waitFor();

  it('are found from any page by the end of a number, and opened by Enter', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/messages');
    await page.getByRole('heading', { name: 'Messages' }).waitFor();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    await page.keyboard.type('3417');
    await page.keyboard.press('Enter');
    const found = page.getByRole('option');
    await found.waitFor();
    expect(await found.textContent()).toMatch(/^Deltager 7P-7Active.*phone ending in 3417.*by phone$/);
    await focusIn(found);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/participants/P-7');
  });

  it('are opened by the second Enter also where the first is held until they are found', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/messages');
    await page.getByRole('heading', { name: 'Messages' }).waitFor();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    await page.keyboard.type('3417');
    await page.keyboard.down('Enter');
    await focusIn(page.getByRole('option'));
    await page.keyboard.up('Enter');
    expect(await page.getByRole('option').and(page.locator(':focus')).count()).toBe(1);
    expect(page.url()).toMatch(/messages$/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/participants/P-7');
  });

  it('are found by part of a name with the mouse, and shown in the list with what was found', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/messages');
    await page.getByRole('button', { name: 'Find a participant' }).click();
    await page.getByRole('dialog').getByRole('searchbox').fill('delt');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByText('12 found').waitFor();
    await page.getByRole('link', { name: 'Show them in the list' }).click();
    await page.waitForURL('**/participants?q=delt');
    await page.getByRole('cell', { name: 'Deltager 12' }).waitFor();
    const log = await house.json('GET', `/api${PEOPLE}/P-12/access-log`, undefined, await tokenOf('coordinator-1'));
    // The clock stands, so what others of these tests asked of the same people is of the same instant.
    expect(log.items.map(({ purpose }: { purpose: string }) => purpose)).toContain('search');
  });

  const tokenOf = async (user: string): Promise<string> => (await house.json('POST', '/local/token', { user })).token;

  it('open no search at a "/" that is typed into a field, nor once that is switched off', async () => {
    const page = await house.page('coordinator-1', PEOPLE);
    await listed(page);
    await page.getByRole('searchbox').press('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Find a participant' }).click();
    await page.getByText('opens this search from anywhere').click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('are narrowed down by filters that stand in the address', async () => {
    const page = await house.page('coordinator-1', `${PEOPLE}?arm=SAU`);
    await page.getByRole('link', { name: 'P-2', exact: true }).waitFor();
    expect(await page.getByRole('row').count()).toBe(1 + 6);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.waitForURL(`**${PEOPLE}`);
    await listed(page);
  });

  it('are found whom nothing reaches any more, with what was tried', async () => {
    const nothing = { phones: null, email: null, addresses: null };
    const token = await tokenOf('coordinator-1');
    await house.json('PATCH', `/api${PEOPLE}/P-4/contact`, nothing, token);
    const page = await house.page('coordinator-1', PEOPLE);
    await listed(page);
    await page.getByRole('button', { name: /Reach/ }).click();
    await page.getByRole('option', { name: 'Cannot be reached' }).click();
    await page.waitForURL('**/participants?reach=unreachable');
    const rows = page.getByRole('row').filter({ hasText: 'P-' });
    await rows.filter({ hasText: 'Nothing' }).waitFor();
    expect(await rows.count()).toBe(1);
    expect(await rows.first().innerText()).toContain('P-4');
  });

  it('are put on hold together, once it was seen what that stops', async () => {
    const page = await house.page('coordinator-1', PEOPLE);
    await listed(page);
    for (const id of ['P-1', 'P-4'])
      await page.getByRole('checkbox', { name: `Select ${id}`, exact: true }).press('Space');
    await page.getByRole('button', { name: 'Hold …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Why they cannot be reached/ }).click();
    await page.getByRole('option', { name: 'Away' }).click();
    await dialog.getByRole('textbox', { name: /Reason/ }).fill('Holiday of both');
    await dialog.getByRole('button', { name: 'See what would happen' }).click();
    await dialog
      .getByText(/planned steps? change/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Hold 2 participants' }).click();
    await page.getByText('2 participants are on hold.').waitFor();
    const token = await tokenOf('coordinator-1');
    const { holds } = await house.json('GET', `/api${PEOPLE}/P-4?contact=false`, undefined, token);
    expect(holds).toEqual([expect.objectContaining({ kind: 'away', scope: 'both' })]);
  });

  it('leave in a file only for a reason, which is asked for', async () => {
    const page = await house.page('coordinator-1', PEOPLE);
    await page.getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Download the file' }).click();
    await dialog.getByText('Fill this in.').waitFor();
    await dialog.getByRole('textbox').fill('Letters for the annual meeting');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download the file' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('ips-ma-participants.csv');
  });

  it('stand before an assessor and a mentor without a word of what these do not see', async () => {
    const assessor = await house.page('assessor-1', PEOPLE);
    await assessor.getByText('Nobody is yours at the moment').waitFor();
    expect(await assessor.locator('main').textContent()).not.toMatch(/arm|mentor|check-in/i);
    const mentor = await house.page('mentor-1', PEOPLE);
    await mentor.getByRole('row').nth(1).waitFor();
    expect(await mentor.locator('main').textContent()).not.toMatch(/P-\d|follow-up|appointment|IPS-MA/i);
  });

  it('are enrolled and imported where one would look for it, by coordinators alone', async () => {
    const page = await house.page('coordinator-1', `${PEOPLE}/import`);
    await page.getByRole('heading', { name: 'Import participants' }).waitFor();
    expect(page.url()).toMatch(/\/studies\/ips-ma\/import$/);
    const stranger = await house.page('coordinator-1', `${PEOPLE}/C-NOBODY`);
    await stranger.getByRole('link', { name: 'Search for “C-NOBODY”' }).click();
    await stranger.waitForURL('**/participants?q=C-NOBODY');
    for (const path of ['import', 'enrol']) {
      const mentor = await house.page('mentor-1', `/studies/ips-ma/${path}`);
      await mentor.getByRole('heading', { name: 'There is no such page' }).waitFor();
    }
    // A participant who is not there is answered 404.
    expect(house.complaints.splice(0).filter((text) => !/status of 404/.test(text))).toEqual([]);
  });

  it.each([
    ['en', 'dark', false],
    ['da', 'light', true],
  ] as const)('keep to WCAG 2.2 AA: %s, %s, on a phone: %s', async (language, scheme, isPhone) => {
    const page = await house.page('coordinator-1', `${PEOPLE}?q=deltager`, { language, scheme, isPhone });
    await listed(page);
    await keepScreen(page, `participants-${language}-${scheme}${isPhone ? '-phone' : ''}`);
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([
    ['en', 'light'],
    ['da', 'dark'],
  ] as const)('keep to WCAG 2.2 AA while one looks for them: %s, %s', async (language, scheme) => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/messages', { language, scheme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('deltager 1');
    await page.keyboard.press('Enter');
    await page.getByRole('option').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
