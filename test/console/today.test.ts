import type { Page } from 'playwright-core';
import { aConsole } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';
import { dial } from '../support/dial.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

const TODAY = '/studies/ips-ma/today';
const CALLS = `${TODAY}?show=calls`;
/** The first round of calls is open for five, an escalation for some, and letters wait. */
const MORNING = '2026-03-30T08:00:00+02:00';

describeInBrowser('the morning list', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  let coordinator: string;
  beforeAll(async () => {
    house = await aConsole();
    coordinator = await makeTrial(house.ask, 20);
    await turnTo(house.ask, MORNING);
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints).toEqual([]);
  });

  const worklist = (query: string) =>
    house.json('GET', `/api/studies/ips-ma/worklist?${query}`, undefined, coordinator);
  const rowOf = (page: Page, participant: string) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name: participant, exact: true }) });
  /** Those to be called, as the API lists them; with `untried` those whom nobody has called. */
  const called = async (which: 'all' | 'untried' = 'all'): Promise<string[]> =>
    (await worklist('does=phone&snoozed=false')).items
      .filter(({ attempts }: { attempts: number }) => which === 'all' || attempts === 0)
      .map(({ participant }: { participant: string }) => participant);
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('logs a call in vain in two presses, and lets it sleep until the next attempt with a third', async () => {
    const [participant = ''] = await called('untried');
    const page = await house.page('coordinator-1', CALLS);
    await page.getByRole('button', { name: `Log a call to ${participant}` }).click();
    await page.getByRole('button', { name: 'No answer' }).click();
    await page.getByText(`${participant}: No answer, Morning. Next attempt: Afternoon, from 12:00.`).waitFor();
    const row = rowOf(page, participant);
    await row.getByText('coordinator-1 called today at 08:00.').waitFor();
    await row.getByRole('button', { name: 'Snooze until then' }).click();
    await page.getByText('Snoozed until 30 Mar 2026, 12:00.').waitFor();
    await row.waitFor({ state: 'detached' });
    expect(await called()).not.toContain(participant);
    expect(await page.getByLabel('Show snoozed (1)').count()).toBe(1);
  });

  it('warns of the same time of day, and logs the call all the same', async () => {
    const [participant = ''] = await called('untried');
    const page = await house.page('coordinator-1', CALLS);
    const log = page.getByRole('button', { name: `Log a call to ${participant}` });
    await log.click();
    await page.getByRole('button', { name: 'Busy' }).click();
    await page.getByText('1 of 3 tried').first().waitFor();
    await log.click();
    await page.getByText('The last call was at this time of day too.').waitFor();
    await page.getByRole('button', { name: 'Voicemail' }).click();
    await page.getByText('It was the same time of day as the call before').waitFor();
    await rowOf(page, participant).getByText('2 of 3 tried').waitFor();
  });

  it('books whoever was reached by keyboard alone, says what is sent and until when, and goes on to the next call', async () => {
    const [reached = '', next = ''] = await called();
    const page = await house.page('coordinator-1', CALLS);
    await rowOf(page, reached).waitFor();
    await page.locator('[data-row]').first().focus();
    await press(page, 'j', 'k', 'Enter');
    await page.getByRole('heading', { name: `Call ${reached} · FU12` }).waitFor();
    await page.getByText(/^Deltager \d+$/).waitFor();
    await page.getByRole('radio', { name: 'Reached' }).focus();
    await press(page, 'Space');
    await dial(page.getByRole('group', { name: 'Day' }), '07042026');
    await dial(page.getByRole('group', { name: 'Time', exact: true }), '1030');
    await page.getByText('Confirmation of the booking (message)').waitFor();
    await page.getByRole('button', { name: 'Log the call and book' }).press('Enter');
    await page.getByRole('heading', { name: `Call ${next} · FU12` }).waitFor();
    await focusIn(page.getByRole('heading', { name: `Call ${next} · FU12` }));
    await page
      .getByText(`${reached}: Saved. The message “Confirmation of the booking” leaves 30 Mar 2026, 09:00.`)
      .waitFor();
    const { followUps } = await house.json(
      'GET',
      `/api/studies/ips-ma/participants/${reached}?contact=false`,
      undefined,
      coordinator,
    );
    const booked = followUps.find(({ id }: { id: string }) => id === 'FU12');
    expect(booked.appointment).toMatchObject({ at: '2026-04-07T10:30' });
    expect(await called()).not.toContain(reached);
  });

  it('keeps what was typed when the line drops, and logs the call once it is back', async () => {
    const [participant = ''] = await called('untried');
    const { items } = await worklist(`participant=${participant}&does=phone`);
    const page = await house.page('coordinator-1', `${TODAY}/call/${items[0].id as string}`);
    await page.getByText('Wrong number').click();
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.fill('Somebody else answered');
    await page.route('**/attempts', (route) => route.abort());
    await page.getByRole('button', { name: 'Log the call' }).click();
    await page.getByRole('alert').waitFor({ timeout: 30_000 });
    expect(await note.inputValue()).toBe('Somebody else answered');
    await page.unroute('**/attempts');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(`${participant}: Wrong number, Morning.`).waitFor();
    const after = await worklist(`participant=${participant}&does=phone`);
    const tries = [...(items[0].tried as object[]), expect.objectContaining({ outcome: 'wrongNumber' })];
    expect(after.items[0]?.tried ?? tries).toEqual(tries);
    house.complaints.length = 0;
  });

  it('lays a booking that a colleague made meanwhile beside the one that was typed, and loses neither', async () => {
    const { items } = await worklist('does=phone&snoozed=false');
    const { id, participant } = items.at(-1);
    const followUp = `/api/studies/ips-ma/participants/${String(participant)}/follow-ups/FU12/appointment`;
    const page = await house.page('coordinator-1', `${TODAY}/call/${String(id)}`);
    await page.getByText('Reached').click();
    await dial(page.getByRole('group', { name: 'Day' }), '08042026');
    await dial(page.getByRole('group', { name: 'Time', exact: true }), '1400');
    await page.getByText('Confirmation of the booking (message)').waitFor();
    await house.json('PUT', followUp, { at: '2026-04-09T09:00', mode: 'phone' }, coordinator);
    await page.getByRole('button', { name: 'Log the call and book' }).click();
    await page.getByRole('row', { name: 'Time 8 Apr 2026, 14:00 9 Apr 2026, 09:00' }).waitFor();
    await page.getByRole('button', { name: 'Save what I typed' }).click();
    await page.getByText(`${String(participant)}: Saved.`).waitFor();
    const person = `/api/studies/ips-ma/participants/${String(participant)}?contact=false`;
    const { followUps, contacts } = await house.json('GET', person, undefined, coordinator);
    expect(followUps.find((each: { id: string }) => each.id === 'FU12').appointment.at).toBe('2026-04-08T14:00');
    // The task was settled by the colleague; the call took place all the same.
    expect(contacts).toMatchObject([{ channel: 'phone', outcome: 'reached', by: 'coordinator-1' }]);
    // The two refusals on the way.
    expect(house.complaints.splice(0)).toHaveLength(2);
  });

  it.each(['da', 'en'] as const)('fits a screen of 1280 without scrolling aside: %s', async (language) => {
    const page = await house.page('coordinator-1', TODAY, { language });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('row').nth(2).waitFor();
    const beside = "(frame => frame.scrollWidth - frame.clientWidth)(document.querySelector('.worklist .table-frame'))";
    expect(await page.evaluate(beside)).toBe(0);
  });

  it('acknowledges an escalation, after it was said what happens otherwise', async () => {
    const page = await house.page('coordinator-1', `${TODAY}?show=escalations&level=1`);
    const acknowledge = page.getByRole('button', { name: /^Acknowledge the escalation of/ });
    const name = (await acknowledge.first().getAttribute('aria-label')) ?? '';
    await acknowledge.first().press('Enter');
    const dialog = page.getByRole('dialog', { name });
    await dialog.getByText('Otherwise the next level is told').waitFor();
    await dialog.getByRole('textbox', { name: 'Note' }).fill('I call the contact person today');
    await dialog.getByRole('button', { name: 'Acknowledge' }).press('Enter');
    await page.getByText('Acknowledged. The next level is not told.').waitFor();
    await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
    // The line below has the focus.
    await page.locator('[data-row]:focus').waitFor();
  });

  it('is gone through by J and K from anywhere on the page, and a line that was taken keeps its place', async () => {
    const page = await house.page('coordinator-1', TODAY);
    const rows = page.locator('[data-row]');
    await rows.first().waitFor();
    expect(await rows.and(page.locator(':focus')).count()).toBe(0);
    await press(page, 'j');
    await focusIn(rows.nth(0));
    await press(page, 'j', 'j', 'k');
    await focusIn(rows.nth(1));
    // Letters belong to whoever types.
    const finder = page.getByRole('button', { name: /Find a participant/ });
    await finder.press('Enter');
    await page.getByRole('dialog').getByRole('searchbox').pressSequentially('jk');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusIn(finder);
    const take = page.getByRole('button', { name: /^Take: / }).first();
    const line = page.locator('tr', { has: page.getByRole('button', { name: /^Take: / }) }).first();
    const taken = await line.locator('[data-row]').getAttribute('data-row');
    await take.press('Enter');
    await page.getByText('It is yours now.').waitFor();
    await focusIn(page.locator(`[data-row="${String(taken)}"]`));
  });

  it('says on each chip how many lines it shows, whatever else is filtered', async () => {
    const page = await house.page('coordinator-1', TODAY);
    const chips = page.getByRole('group', { name: /^(Urgency|Kind of work)$/ }).getByRole('link');
    await chips.first().waitFor();
    const seen: string[] = [];
    for (const from of [`${TODAY}?overdue=true`, CALLS]) {
      for (let n = 0, count = 1; n < count; n += 1) {
        await page.goto(from);
        await chips.first().waitFor();
        count = await chips.count();
        const [name = '', lines = ''] = (await chips.nth(n).innerText()).split(/\s+(?=\d+$)/);
        // A chip that holds is let go by another press.
        if ((await chips.nth(n).getAttribute('aria-current')) !== 'true') await chips.nth(n).click();
        await page
          .getByRole('status')
          .filter({ hasText: new RegExp(`^${lines} row`) })
          .waitFor();
        seen.push(name);
      }
    }
    expect(new Set(seen)).toEqual(new Set(['Only overdue', 'Everything', 'Escalated', 'Calls', 'Messages']));
  });

  it('shows what is open about one person together, and how much it is', async () => {
    const page = await house.page('coordinator-1', TODAY);
    const lines = page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('link') });
    await lines.first().waitFor();
    const people = (await lines.allInnerTexts()).map((text) => /P-\d+/.exec(text)?.[0]);
    const runs = people.filter((person, n) => person !== people[n - 1]);
    expect(new Set(people).size).toBe(runs.length);
    expect(people.length).toBeGreaterThan(runs.length);
    await page
      .getByText(/^[23] matters/)
      .first()
      .waitFor();
  });

  it('assigns several at once after a preview', async () => {
    const page = await house.page('coordinator-1', CALLS);
    await page.getByRole('checkbox', { name: 'Select all that are shown' }).press('Space');
    await page.getByRole('button', { name: 'Assign …' }).click();
    await page.getByRole('combobox', { name: 'To' }).fill('lead');
    await page.getByRole('option', { name: /lead-1/ }).click();
    await page.getByText(/are changed: P-\d+/).waitFor();
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    await page.getByText(/tasks assigned to lead-1/).waitFor();
    const { counts } = await worklist('does=phone&snoozed=false');
    expect(Object.keys(counts.owner)).toEqual(['lead-1']);
  });

  it('lets it be typed to whom only once that is known, however late it is', async () => {
    const page = await house.page('coordinator-1', CALLS);
    const held: (() => void)[] = [];
    await page.route('**/studies/ips-ma/staff', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.getByRole('checkbox', { name: 'Select all that are shown' }).press('Space');
    await page.getByRole('button', { name: 'Assign …' }).click();
    const receiver = page.getByRole('combobox', { name: 'To' });
    const typed = receiver.fill('lead');
    await page.getByRole('dialog').getByText('To', { exact: true }).waitFor();
    while (held.length === 0) await page.waitForTimeout(20);
    expect(await receiver.count()).toBe(0);
    for (const goOn of held.splice(0)) goOn();
    await typed;
    await page.getByRole('option', { name: /lead-1/ }).click();
    await page.getByText(/are changed: P-\d+/).waitFor();
  });

  it('prints a letter with the address of today, and takes it out of the tray', async () => {
    const page = await house.page('coordinator-1', `${TODAY}/letters`);
    const before = (await house.json('GET', '/api/studies/ips-ma/letters', undefined, coordinator)).items.length;
    await page
      .getByRole('button', { name: /^Preview the letter to/ })
      .first()
      .click();
    await page.getByText(/^Prøvevej \d+$/).waitFor();
    await page.getByRole('button', { name: 'It is printed and posted' }).click();
    await page.getByText('One letter is posted.').waitFor();
    const after = (await house.json('GET', '/api/studies/ips-ma/letters', undefined, coordinator)).items.length;
    expect(after).toBe(before - 1);
  });

  it('tells a mentor of no interview', async () => {
    const page = await house.page('mentor-1', TODAY);
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await page
      .getByText(/Nothing needs a human here|What/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Check-ins this week' }).waitFor();
    const shown = await page.getByRole('main').innerText();
    expect(shown).not.toMatch(/FU\d+|P-\d+|interview/);
  });
});
