import { aConsole } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';

jest.setTimeout(120_000);

const STUDY = '/api/studies/ips-ma';

describeInBrowser('a check-in that is moved', () => {
  it('tells first that its reminder has left, and asks for a call', async () => {
    const house = await aConsole();
    const coordinator = await makeTrial(house.ask, 1);
    await turnTo(house.ask, '2026-03-02T08:00:00+01:00');
    const booking = { at: '2026-03-10T14:00', mode: 'phone' };
    await house.ask('PUT', `${STUDY}/participants/P-1/check-ins/appointment`, booking, coordinator);
    await turnTo(house.ask, '2026-03-09T18:00:00+01:00');
    const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-1');
    await page.getByRole('button', { name: 'Move the check-in' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('spinbutton', { name: /hour/ }).fill('15');
    await dialog.getByText('Has already been sent').waitFor();
    await dialog.getByText(/^“Reminder the day before” \(/).waitFor();
    await dialog.getByText('staff', { exact: true }).click();
    await dialog.getByText('1 task opens').waitFor();
    await dialog.getByRole('button', { name: 'Move it' }).click();
    await dialog.waitFor({ state: 'detached' });
    const answer = await house.ask('GET', `${STUDY}/worklist?participant=P-1`, undefined, coordinator);
    expect(await answer.json()).toMatchObject({ items: [{ why: 'checkInChanged', does: 'deliverByCall' }] });
    const week = await house.page('coordinator-1', '/studies/ips-ma/participants/P-1/week');
    const lines = await week.locator('.ahead li').allTextContents();
    expect(lines).toEqual(expect.arrayContaining([expect.stringContaining('Check-in three days overdue Check-in')]));
    expect(lines.filter((line) => /overdue\d|outreach\d|mentor$/.test(line))).toEqual([]);
    expect(house.complaints).toEqual([]);
    await house.close();
  });
});

describeInBrowser('a check-in that is entered as cancelled on its day', () => {
  it('asks who wished it, and for a call only where staff did', async () => {
    const house = await aConsole();
    const coordinator = await makeTrial(house.ask, 1);
    await turnTo(house.ask, '2026-03-02T08:00:00+01:00');
    const booking = { at: '2026-03-10T14:00', mode: 'phone' };
    await house.ask('PUT', `${STUDY}/participants/P-1/check-ins/appointment`, booking, coordinator);
    await turnTo(house.ask, '2026-03-10T09:00:00+01:00');
    const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-1');
    await page.getByRole('button', { name: 'Record a check-in' }).click();
    const dialog = page.getByRole('dialog');
    const calls = dialog.getByText('1 task opens');
    await dialog.getByText('cancelled', { exact: true }).click();
    await dialog.getByText('Has already been sent').waitFor();
    expect(await calls.count()).toBe(0);
    await dialog.getByText('staff', { exact: true }).click();
    await calls.waitFor();
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await dialog.waitFor({ state: 'detached' });
    const answer = await house.ask('GET', `${STUDY}/worklist?participant=P-1`, undefined, coordinator);
    expect(await answer.json()).toMatchObject({ items: [{ why: 'checkInChanged', does: 'deliverByCall' }] });
    expect(house.complaints).toEqual([]);
    await house.close();
  });
});
