import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import { aConsole, faultsOf } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, outboxOf, turnTo } from '../support/a-small-trial.ts';

jest.setTimeout(120_000);

const STUDY = '/api/studies/ips-ma';
const pageOf = (id: string): string => `/studies/ips-ma/participants/${id}`;
/** A Monday; those whose baseline is in March 2025 have their window open. */
const NOW = '2026-03-02T08:00:00+01:00';
/** As luxon counts the days of a week. */
const FRIDAY = 5;

describeInBrowser('the page of one participant', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  let coordinator: string;
  beforeAll(async () => {
    house = await aConsole();
    coordinator = await makeTrial(house.ask, 12);
    await turnTo(house.ask, NOW);
    for (const day of ['2026-03-12', '2026-03-16'])
      await asked('POST', '/slots', {
        assessor: 'assessor-1',
        kind: 'open',
        from: `${day}T09:00`,
        to: `${day}T15:00`,
      });
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
  const actionsOf = async (id: string): Promise<string[]> =>
    (await asked('GET', `/participants/${id}/events`)).items
      .filter(({ stream }: { stream: string }) => stream === 'interviews')
      .map(({ action }: { action: string }) => action);
  const sentTo = async (id: string): Promise<string[]> =>
    (await outboxOf(house.ask))
      .filter(({ participant }) => participant === id)
      .map(({ step }) => step.replace(/^.*\/|#\d$/g, ''));
  /** Time only goes on: whichever of these comes first. */
  const aDayLater = () => house.json('POST', '/local/clock', { by: 'P1D' });
  /** Past the next day on which messages leave, whatever day it is by now. */
  const aSendingDayLater = async () => {
    const { weekday } = DateTime.fromISO((await house.json('GET', '/local/clock')).now);
    return house.json('POST', '/local/clock', { by: `P${String(weekday < FRIDAY ? 1 : 8 - weekday)}D` });
  };
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('moves an interview from Thursday to Monday in one act, of which one message tells', async () => {
    await book('P-4', '2026-03-12T10:00');
    await aDayLater();
    const page = await house.page('coordinator-1', pageOf('P-4'));
    await page.getByRole('button', { name: 'Move FU12' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nothing changes yet').waitFor();
    expect(await dialog.getByRole('button', { name: 'Save the details' }).isDisabled()).toBe(true);
    const { now } = await house.json('GET', '/local/clock');
    const days = (Date.parse('2026-03-16') - Date.parse(now.slice(0, 10))) / 86_400_000;
    for (let week = 1; week <= days / 7; week += 1) await dialog.getByRole('button', { name: 'Next week' }).click();
    await dialog.getByRole('button', { name: /^Mon 16 Mar 2026: \d+ free times$/ }).click();
    await dialog.getByRole('button', { name: '10:30', exact: true }).click();
    await dialog.getByText('Stands now: Thu 12 Mar 2026, 10:00').waitFor();
    await dialog.getByText('New time: Mon 16 Mar 2026, 10:30').waitFor();
    await dialog.getByText(/FU12 · The new time \(message\)/).waitFor();
    await dialog.getByRole('button', { name: 'Move it' }).click();
    await page.getByText(/The message “The new time” leaves .* Until then this can be undone\./).waitFor();
    await page.getByRole('row').filter({ hasText: 'FU12' }).getByText('16 Mar 2026, 10:30').first().waitFor();
    await aDayLater();
    expect((await sentTo('P-4')).filter((step) => ['moved', 'cancelled', 'noshow'].includes(step))).toEqual(['moved']);
    expect(await actionsOf('P-4')).not.toContain('noShowRecorded');
  });

  it('stops the intervention and not the interviews, by keyboard alone, once it is seen what stops and what stays', async () => {
    const page = await house.page('coordinator-1', pageOf('P-5'));
    await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'What the participant takes part in' });
    await dialog.getByRole('radio', { name: 'gets the intervention' }).focus();
    await press(page, 'ArrowRight');
    await dialog.getByText(/\d+ steps stop/).waitFor();
    await dialog
      .locator('summary')
      .filter({ hasText: /\d+ steps stay as planned/ })
      .press('Enter');
    await dialog.getByText(/FU12 · Invitation to find a time/).waitFor();
    const consequences = await dialog.getByRole('region', { name: 'Before you save' }).innerText();
    expect(consequences).toMatch(/FU12 · Invitation to find a time/);
    await dialog.getByLabel('Why').focus();
    await page.keyboard.type('Found a job in another town');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const { participation } = await asked('GET', '/participants/P-5?contact=false');
    expect(participation).toMatchObject({ intervention: 'stopped', interviews: 'full' });
  });

  it('sends a message in words of one’s own, seen and measured before, in the place of one that was planned', async () => {
    const page = await house.page('coordinator-1', pageOf('P-9'));
    await page.getByRole('button', { name: 'Send a message' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Send a message to P-9' });
    await dialog.getByRole('textbox').focus();
    await page.keyboard.type('Husk dit interview. Ring {tlf}');
    await dialog.getByText('It cannot be sent like this:').waitFor();
    // What is said may be of the words before the last: until those were looked at as well, nothing can be sent.
    await dialog.getByRole('button', { name: 'Send', exact: true, disabled: false }).press('Enter');
    await dialog.locator('.field-error-line').first().waitFor();
    await dialog.getByRole('region', { name: 'The message as it leaves' }).waitFor();
    await dialog.getByRole('textbox').focus();
    await press(page, 'Control+A');
    await page.keyboard.type('Vi finder en ny dag sammen. Ring {tlf}.');
    const preview = dialog.getByRole('region', { name: 'The message as it leaves' });
    await preview.getByText(/^Vi finder en ny dag sammen\. Ring \d/).waitFor();
    await preview.getByText(/\d+ of 160 septets · GSM-7 · .*0\.06/).waitFor();
    await dialog.getByRole('button', { name: /Takes the place of/ }).press('Enter');
    await page.getByRole('option', { name: /^Second invitation \(FU12\)/ }).press('Enter');
    await dialog.getByText(/Second invitation \(message\).*replaced by a message by hand/).waitFor();
    await dialog.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    await page.getByText(/The message “Message by hand” leaves .* Until then this can be undone\./).waitFor();
    await aSendingDayLater();
    expect(await sentTo('P-9')).toContain('byHand');
  });

  it('asks whether an interview inside a hold stands, before the hold is kept', async () => {
    await book('P-7', '2026-03-16T14:00');
    const page = await house.page('coordinator-1', pageOf('P-7'));
    await page.getByRole('button', { name: 'Put on hold' }).click();
    const dialog = page.getByRole('dialog', { name: 'Put on hold' });
    await dialog.getByRole('button', { name: 'Put on hold' }).click();
    await dialog.getByText('Fill this in.').first().waitFor();
    await dialog.getByRole('button', { name: /Cause/ }).click();
    await page.getByRole('option', { name: 'in hospital' }).click();
    await dialog.getByText('FU12 is booked on 16 Mar 2026, 14:00, inside the hold.').waitFor();
    await dialog.getByLabel('What is known about it').fill('Operated on');
    await dialog.getByText('It stands:').click();
    await dialog.getByText('Fill this in.').first().waitFor({ state: 'detached' });
    await dialog.getByText('Before you save').waitFor();
    await dialog.getByRole('button', { name: 'Put on hold' }).click();
    await page.getByText('P-7: Saved.').waitFor();
    // The badge with the day of review breaks inside its column, beside the next appointment.
    const badge = page.locator('.head-facts dd').filter({ has: page.getByText(/^On hold from /) });
    expect(await badge.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    const { followUps, holds } = await asked('GET', '/participants/P-7?contact=false');
    expect(holds).toMatchObject([{ kind: 'hospital' }]);
    const fu12 = followUps.find(({ id }: { id: string }) => id === 'FU12');
    expect(fu12.appointment).toMatchObject({ standsInHold: true });

    // On the page's head, where the hold was put, it is ended; another one is told of it.
    const head = page.locator('.page-head').filter({ has: page.getByRole('heading', { level: 1 }) });
    expect(await head.getByRole('button', { name: 'Put on hold' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.getByRole('button', { name: 'Put on hold' }).click();
    await dialog.getByText(/^On hold from /).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await head.getByRole('button', { name: 'End the hold' }).click();
    const ending = page.getByRole('dialog', { name: 'End the hold' });
    await ending.getByRole('textbox').fill('Home again');
    await ending.getByText('Before you save').waitFor();
    await ending.getByRole('button', { name: 'End it now' }).click();
    await head.getByRole('button', { name: 'Put on hold' }).waitFor();
  });

  it('asks whether a check-in inside a hold stands, and says that nobody is told of its cancellation', async () => {
    await asked('PUT', '/participants/P-1/check-ins/appointment', { at: '2026-03-16T14:00', mode: 'phone' });
    const page = await house.page('coordinator-1', pageOf('P-1'));
    await page.getByRole('button', { name: 'Put on hold' }).click();
    const dialog = page.getByRole('dialog', { name: 'Put on hold' });
    await dialog.getByRole('button', { name: /Cause/ }).click();
    await page.getByRole('option', { name: 'in hospital' }).click();
    await dialog.getByText('check-ins only').click();
    await dialog.getByText('A check-in is booked on 16 Mar 2026, 14:00, inside the hold.').waitFor();
    await dialog.getByLabel('What is known about it').fill('Operated on');
    await dialog.getByText('It is cancelled: no message tells the participant').click();
    await dialog.getByText('Before you save').waitFor();
    await dialog.getByRole('button', { name: 'Put on hold' }).click();
    await page.getByText('P-1: Saved.').waitFor();
    const { checkIns } = await asked('GET', '/participants/P-1?contact=false');
    expect(checkIns.appointments).toMatchObject([{ end: { how: 'cancelled', by: 'staff' } }]);
  });

  it('takes an outcome on the wrong person back before the thank-you leaves', async () => {
    const { now } = await house.json('GET', '/local/clock');
    const day = DateTime.fromISO(now).plus({ days: 3 }).toISODate();
    await book('P-8', `${day}T09:00`);
    await turnTo(house.ask, `${day}T19:30:00+01:00`);
    const page = await house.page('coordinator-1', pageOf('P-8'));
    await page.getByRole('button', { name: 'Record the outcome of FU12' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await dialog.getByText('Fill this in.').waitFor();
    await dialog.getByText('The interview was held').click();
    await dialog.getByText('Fill this in.').waitFor({ state: 'detached' });
    await dialog.getByText(/FU12 · Thank you \(message\)/).waitFor();
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('button', { name: 'Undo: Thank you' }).click();
    const undoing = page.getByRole('dialog', { name: 'Take back: Outcome recorded · FU12' });
    await undoing.getByText('Will then not leave: “Thank you”.').waitFor();
    await undoing.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('row').filter({ hasText: 'FU12' }).getByText('Booked').first().waitFor();
    await page.getByText('P-8: Taken back. Nothing of it will be sent.').waitFor();
    expect(await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await aDayLater();
    await aDayLater();
    expect(await sentTo('P-8')).not.toContain('thanks');
    expect(await sentTo('P-8')).toContain('booked');
    expect(await actionsOf('P-8')).toEqual(expect.arrayContaining(['outcomeRecorded', 'voided']));
  });

  it('says before an entry is taken back which message has left because of it', async () => {
    const { now } = await house.json('GET', '/local/clock');
    await book('P-10', `${DateTime.fromISO(now).plus({ days: 20 }).toISODate() ?? ''}T09:00`);
    await aSendingDayLater();
    const page = await house.page('coordinator-1', `${pageOf('P-10')}?tab=events`);
    await page.getByRole('button', { name: /^Take back: Appointment booked/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Has already been sent').waitFor();
    await dialog.getByText(/^“Confirmation of the booking” \(/).waitFor();
    await dialog.getByRole('textbox', { name: /Why|Reason/ }).fill('Wrong person');
    await dialog.getByRole('button', { name: 'Take it back' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { items } = await asked('GET', '/worklist?participant=P-10');
    expect(items).toContainEqual(expect.objectContaining({ why: 'toldUntrue', does: 'deliverByCall' }));
  });

  it('lays both versions side by side when somebody else saved meanwhile, and loses neither', async () => {
    const page = await house.page('coordinator-1', `${pageOf('P-6')}?tab=facts`);
    await page.getByRole('button', { name: 'Change: Dates' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('spinbutton', { name: /day, Baseline/ }).focus();
    await page.keyboard.type('20');
    await asked('PATCH', '/participants/P-6/anchors', { anchors: { baseline: '2025-05-21' } });
    await dialog.getByText(/steps? moves?/).waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    const both = dialog.getByRole('table', { name: 'Somebody changed this while you were writing' });
    await both.waitFor();
    expect(await both.getByRole('row').nth(1).locator('td').allTextContents()).toEqual(['20 May 2025', '21 May 2025']);
    await dialog.getByRole('button', { name: 'Save what I typed' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await asked('GET', '/participants/P-6?contact=false')).anchors.baseline).toBe('2025-05-20');
    expect((await actionsOf('P-6')).filter((action) => action === 'anchorsChanged')).toHaveLength(2);
  });

  it('says that a corrected date leaves the booked appointment outside of its window, before it is saved', async () => {
    const { followUps } = await asked('GET', '/participants/P-12?contact=false');
    const { target } = followUps.find(({ id }: { id: string }) => id === 'FU12');
    await asked('PUT', '/participants/P-12/follow-ups/FU12/appointment', { at: `${target}T10:30`, mode: 'phone' });
    const page = await house.page('coordinator-1', `${pageOf('P-12')}?tab=facts`);
    await page.getByRole('button', { name: 'Change: Dates' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('spinbutton', { name: /year, Baseline/ }).focus();
    await page.keyboard.type('2024');
    await dialog.getByText(/^The appointment of .*FU12.* lies outside of its window then\./).waitFor();
  });

  it('does not give a consent again that was withdrawn while another was entered', async () => {
    await asked('PATCH', '/participants/P-9/participation', {
      consent: { letter: true, voicemail: false },
      reason: 'Asked at enrolment',
    });
    const page = await house.page('coordinator-1', `${pageOf('P-9')}?tab=facts`);
    await page.getByRole('button', { name: 'Change: Said yes to' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('voicemail').click();
    await dialog.getByLabel('Why').fill('Asked on the phone');
    await asked('PATCH', '/participants/P-9/participation', { consent: { letter: false }, reason: 'Wants no letters' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    const typed = dialog.getByRole('table', { name: 'Somebody changed this while you were writing' });
    await typed.waitFor();
    expect(await typed.getByRole('row').count()).toBe(2);
    expect(await typed.getByRole('row').nth(1).locator('td').allTextContents()).toEqual(['yes', 'no']);
    const theirs = dialog.getByRole('table', { name: 'What they changed beside it stays, whichever you choose.' });
    expect(await theirs.getByRole('row').nth(1).locator('td').allTextContents()).toEqual(['yes', 'no']);
    await dialog.getByRole('button', { name: 'Save what I typed' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { consent } = await asked('GET', '/participants/P-9?contact=false');
    expect(consent).toMatchObject({ letter: false, voicemail: true });
  });

  it('keeps what was typed when the line is cut, and logs the contact once when it is back', async () => {
    const page = await house.page('coordinator-1', pageOf('P-7'));
    await page.getByRole('button', { name: 'Log a contact' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What came of it').fill('Asked for a time in the evening');
    await page.route('**/contacts', (route) => route.abort());
    await dialog.getByRole('button', { name: 'Log it' }).click();
    await dialog.getByText('There was no answer').waitFor();
    expect(await dialog.getByLabel('What came of it').inputValue()).toBe('Asked for a time in the evening');
    await page.unroute('**/contacts');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await asked('GET', '/participants/P-7?contact=false')).contacts).toHaveLength(1);
  });

  it('is asked to be erased by the lead, and taken back while there is time', async () => {
    await book('P-11', '2026-03-31T10:30');
    const page = await house.page('lead-1', pageOf('P-11'));
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Erase this person' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why').fill('Asked for it on the phone');
    await dialog.getByRole('button', { name: 'Ask for the erasure' }).click();
    await page.getByText('You asked for it yourself').waitFor();
    await page.getByText(/An interview is booked .* cancel it, which opens a task to tell them/).waitFor();
    await asked('DELETE', '/participants/P-11/follow-ups/FU12/appointment', { askedBy: 'staff' });
    await asked('POST', '/participants/P-11:erase', { reason: 'Asked for it on the phone', confirm: true });
    await page.reload();
    await page.getByText(/6 days are left|7 days are left/).waitFor();
    expect(await page.getByRole('button', { name: 'Send a message' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Book FU12' }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take the erasure back' }).click();
    await dialog.getByRole('button', { name: 'Take the erasure back' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Erasure taken back').or(page.getByText('P-11: Saved')).first().waitFor();
    expect((await asked('GET', '/participants/P-11?contact=false')).erasure).toBeUndefined();
  });
});
