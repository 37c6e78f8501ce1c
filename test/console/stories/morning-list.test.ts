import { describeStory } from '../../support/a-story-house.ts';

jest.setTimeout(120_000);

const INTERVIEW_HOURS = {
  assessor: 'assessor-1',
  kind: 'open',
  weekly: {
    weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    from: '09:00',
    to: '12:00',
    firstDay: '2026-04-09',
    lastDay: '2026-05-29',
  },
};

describeStory('three calls of a morning: one books, one is busy, one number is wrong', async (house, kind) => {
  await house.as('coordinator-1', 'POST', house.inStudy('/slots'), INTERVIEW_HOURS);
  for (const n of [1, 2, 3]) await house.enrol(n);
  await house.turnTo('2026-04-13T10:30:00+02:00');
  const before = (await house.outbox()).length;
  const { page, hand } = await house.seat('coordinator-1', '/today', kind);
  const row = (n: number) => page.getByRole('row').filter({ hasText: `P-${String(n)}` });

  // The first is called from her own screen, and books while on the phone.
  await hand.press(row(1).getByRole('link', { name: 'Call' }));
  await page.getByText('Deltager 1').waitFor();
  await hand.press(page.getByRole('radio', { name: 'Reached' }));
  await hand.press(page.getByRole('button', { name: 'Next week' }));
  await hand.press(page.getByRole('button', { name: 'Tue 21 Apr 2026' }));
  await hand.press(page.getByRole('group', { name: 'Asta Mønstrup' }).getByRole('button', { name: '09:30' }));
  await hand.press(page.getByRole('button', { name: 'Log the call and book' }));

  // Saving leads to the next call, and the list logs one in two presses.
  await page.getByRole('heading', { name: 'Call P-2' }).waitFor();
  await hand.press(page.getByRole('radio', { name: 'Busy' }));
  await hand.press(page.getByRole('button', { name: 'Log the call', exact: true }));
  await page.getByRole('heading', { name: 'Call P-3' }).waitFor();
  await hand.press(page.getByRole('link', { name: 'Back to today' }));
  await hand.press(row(3).getByRole('button', { name: 'Log a call to P-3' }));
  await hand.press(page.getByRole('button', { name: 'Wrong number' }));
  await page.getByText('P-3: Wrong number').waitFor();
  await page.getByText('The number ending in 03 gets no more messages.').waitFor();

  // The list: she is off it, and of the other two it says what came of the call and when to try next.
  expect(await row(1).count()).toBe(0);
  for (const n of [2, 3]) {
    await row(n).getByText('1 of 3 tried (Morning)').waitFor();
    await row(n).getByText('Next: Afternoon, from 12:00').waitFor();
  }
  const tasks = await house.worklist();
  expect(tasks.map(({ participant, does, tried }) => [participant, does, tried?.[0].outcome])).toEqual([
    ['P-2', 'phone', 'busy'],
    ['P-3', 'phone', 'wrongNumber'],
    // It was her only number: somebody asks for another.
    ['P-3', 'messageTrouble', undefined],
  ]);
  await house.turnTo('2026-04-14T10:30:00+02:00');
  const told = (await house.outbox()).slice(before).filter(({ channel }) => channel === 'sms');
  expect(told.map(({ participant, step }) => [participant, step])).toEqual([['P-1', 'FU12/appointment-1/booked']]);
  expect(told[0]?.text).toContain('21/4 kl. 09.30');
});
