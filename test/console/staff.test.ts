import type { Page } from 'playwright-core';
import { aConsole, faultsOf, keepScreen } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial } from '../support/a-small-trial.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

const STAFF = '/studies/ips-ma/staff';
const API = '/api/studies/ips-ma';

describeInBrowser('the staff of a study', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  let token: string;
  const put = (user: string, body: object) => house.json('PUT', `${API}/staff/${user}`, body, token);
  const memberOf = async (user: string) =>
    (await house.json('GET', `${API}/staff`, undefined, token)).items.find(
      (each: { user: string }) => each.user === user,
    );
  beforeAll(async () => {
    house = await aConsole();
    token = await makeTrial(house.ask, 12);
    for (const user of ['mentor-2', 'mentor-3']) await put(user, { roles: ['mentor'], name: user.toUpperCase() });
  });
  afterAll(() => house.close());

  const choose = async (page: Page, n: number, name: string): Promise<void> => {
    const row = page.getByRole('group', { name: `Successor ${String(n)}` });
    await row.getByRole('combobox').fill(name);
    await page.getByRole('option', { name }).click();
  };

  it('is added to by keyboard alone, and what a role sees stands beside it', async () => {
    const page = await house.page('lead-1', STAFF);
    await page.getByRole('button', { name: 'Add a member' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add a member' });
    await dialog.getByText('never the arm or check-ins').waitFor();
    await page.keyboard.type('assessor-9');
    for (const text of ['Assessor 9', 'assessor-9@example.com']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    const role = dialog.getByRole('checkbox', { name: /^Assessor:/ }).and(page.locator(':focus'));
    for (let tabs = 0; tabs < 9 && (await role.count()) === 0; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('Assessor 9 is saved.').waitFor();
    expect(await memberOf('assessor-9')).toMatchObject({ roles: ['assessor'], email: 'assessor-9@example.com' });
    await focusIn(page.getByRole('button', { name: 'Add a member' }));
  });

  it('holds nobody who both coordinates and assesses: the remedy stands at the roles, and nothing typed is lost', async () => {
    const page = await house.page('lead-1', STAFF);
    await page.getByRole('button', { name: 'Edit coordinator-1' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Karen Opdigtsen');
    await dialog.getByText(/^Assessor:/).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    const roles = dialog.getByRole('group', { name: 'Roles' });
    await roles.getByText('an assessor stays blinded: give them no other role').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Karen Opdigtsen');
    expect(await memberOf('coordinator-1')).toMatchObject({ roles: ['coordinator'] });
    expect(await faultsOf(page)).toEqual([]);
  });

  it('is not written over by whoever opened a member earlier: both versions are shown', async () => {
    const page = await house.page('lead-1', STAFF);
    await page.getByRole('button', { name: 'Edit data-manager-1' }).click();
    const dialog = page.getByRole('dialog');
    await put('data-manager-1', { roles: ['dataManager'], name: 'Dorte Talkjær' });
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill('dorte@example.com');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const stale = dialog.getByRole('alert');
    await stale.getByText('Dorte Talkjær').waitFor();
    await stale.getByText('dorte@example.com').waitFor();
    await stale.getByRole('button', { name: 'Keep what stands now' }).click();
    expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Dorte Talkjær');
  });

  it('loses a mentor by a plan: two successors, nobody without one and nobody over the limit', async () => {
    const page = await house.page('lead-1', `${STAFF}/mentor-1/ending`);
    await page.getByText('Participants without a mentor').waitFor();
    const act = page.getByRole('button', { name: 'End the membership' });
    expect(await act.isDisabled()).toBe(true);
    const first = page.getByRole('group', { name: 'Successor 1' }).getByRole('combobox');
    await first.press('ArrowDown');
    await page.getByRole('option', { name: 'MENTOR-2' }).waitFor();
    const offered = await page.getByRole('option').allTextContents();
    expect(offered.filter((each) => !each.endsWith('Mentor'))).toEqual([]);
    await choose(page, 1, 'MENTOR-2');
    await page.getByRole('button', { name: 'Add a successor' }).click();
    await choose(page, 2, 'MENTOR-3');
    await page.getByRole('row', { name: /MENTOR-3 3 fits/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await act.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('6 participants move: 3 to MENTOR-2 and 3 to MENTOR-3.').waitFor();
    await dialog.getByRole('button', { name: 'End the membership' }).press('Enter');
    await page.getByText('The membership of mentor-1 has ended, and everything has moved.').waitFor();
    const { items } = await house.json('GET', `${API}/participants?arm=IPS-MA`, undefined, token);
    expect(items.map(({ mentor }: { mentor: string }) => mentor).sort()).toEqual([
      ...Array.from({ length: 3 }, () => 'mentor-2'),
      ...Array.from({ length: 3 }, () => 'mentor-3'),
    ]);
  });

  it('is shut out at once by keyboard for a reason, and let in again', async () => {
    const page = await house.page('coordinator-1', STAFF);
    const row = page.getByRole('row', { name: /mentor-3/ });
    await row.getByRole('button', { name: 'Shut out MENTOR-3' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Shut out MENTOR-3 now?' });
    await dialog.getByText('stay theirs').waitFor();
    const act = dialog.getByRole('button', { name: 'Shut out' });
    expect(await act.isDisabled()).toBe(true);
    await page.keyboard.type('the phone was stolen');
    expect(await faultsOf(page)).toEqual([]);
    await act.press('Enter');
    await row.getByRole('button', { name: 'Let MENTOR-3 in again' }).waitFor();
    expect(await row.getByText('Shut out', { exact: true }).count()).toBeGreaterThan(0);
    expect(await memberOf('mentor-3')).toMatchObject({ locked: { by: 'coordinator-1' } });
    expect(await page.getByRole('button', { name: /out lead-1/ }).count()).toBe(0);
    await row.getByRole('button', { name: 'Let MENTOR-3 in again' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Why' }).fill('another phone');
    await page.getByRole('dialog').getByRole('button', { name: 'Let in', exact: true }).click();
    await page.getByText('MENTOR-3 is let in again.').waitFor();
    expect((await memberOf('mentor-3')).locked).toBeUndefined();
  });

  it('begins with a lead whom the operator appoints, who finds staff and settings there and nothing else', async () => {
    const { token: operator } = await house.json('POST', '/local/token', { user: 'operator-1', operator: true });
    await house.json('POST', '/api/studies', { id: 'second', name: 'Second study', protocol: 'blank' }, operator);
    const page = await house.tab();
    await page.goto('/');
    await page.evaluate(`sessionStorage.setItem('cairn.local-user', '{"user":"operator-1","operator":true}')`);
    await page.goto('/');
    await page.getByRole('link', { name: 'Second study' }).press('Enter');
    await page.getByText('Begin with a lead coordinator').waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual(['Staff', 'Settings']);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a member' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /User id/ }).fill('lead-9');
    await dialog.getByText(/^Lead coordinator:/).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /lead-9 Lead coordinator/ }).waitFor();
  });

  it('is looked through, and that it was is recorded', async () => {
    const page = await house.page('coordinator-1', `${STAFF}?tab=review`);
    await page.getByRole('textbox', { name: /What was looked at/ }).fill('All are still needed');
    await page.getByRole('button', { name: 'Record the review' }).press('Enter');
    const earlier = page.getByRole('region', { name: 'Earlier reviews' }).first();
    await earlier.getByRole('row', { name: /coordinator-1 All are still needed/ }).waitFor();
    await page.getByRole('tab', { name: 'Delegation log' }).press('Enter');
    await page.getByRole('row', { name: /mentor-2 Came: Name: MENTOR-2; Roles: Mentor/ }).waitFor();
  });

  it.each([
    ['en', 'light', false],
    ['da', 'dark', true],
  ] as const)('keeps to WCAG 2.2 AA: %s, %s, on a phone: %s', async (language, scheme, isPhone) => {
    const page = await house.page('lead-1', STAFF, { language, scheme, isPhone });
    await page.getByRole('table').waitFor();
    await keepScreen(page, `staff-${language}-${scheme}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^(Edit|Rediger) lead-1/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
