import type { Loose } from '../../support/an-office.ts';
import { describeStory } from '../../support/a-story-house.ts';

jest.setTimeout(120_000);

const HOURS = { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], firstDay: '2026-04-20', lastDay: '2026-05-15' };

describeStory('a caller gives a first name, and her interview goes from Thursday to Monday', async (house, kind) => {
  const weekly = { ...HOURS, from: '09:00', to: '15:00' };
  await house.as('coordinator-1', 'POST', house.inStudy('/slots'), { assessor: 'assessor-1', kind: 'open', weekly });
  const names = ['Ida Prøvestrup', 'Mette Eksempelsen', 'Tove Opdigtsen'];
  for (const [n, name] of names.entries())
    await house.enrol(n + 1, { contact: { name, phone: `2012340${String(n)}`, language: 'da' } });
  const booking = { at: '2026-04-30T10:30', mode: 'inPerson', assessor: 'assessor-1' };
  await house.as('coordinator-1', 'PUT', house.of(2, '/follow-ups/FU12/appointment'), booking);
  const feed = await house.as('assessor-1', 'POST', house.inStudy('/calendar'), {});
  const calendar = async () => (await house.ask('GET', feed.path)).text();
  await house.turnTo('2026-04-24T09:00:00+02:00');
  const before = (await house.outbox()).length;

  const { page, hand } = await house.seat('coordinator-1', '/today', kind);
  await hand.press(page.getByRole('button', { name: 'Find a participant' }));
  const finder = page.getByRole('dialog', { name: 'Find a participant' });
  await hand.type(finder.getByRole('searchbox'), 'mette');
  await hand.press(finder.getByRole('button', { name: 'Find', exact: true }));
  await hand.press(finder.getByRole('option', { name: 'Mette Eksempelsen' }));
  await hand.press(page.getByRole('button', { name: 'Move FU12' }));
  const dialog = page.getByRole('dialog', { name: 'Move FU12' });
  await hand.press(dialog.getByRole('button', { name: 'Next week' }));
  await hand.press(dialog.getByRole('button', { name: 'Mon 4 May 2026' }));
  await hand.press(dialog.getByRole('group', { name: 'Asta Mønstrup' }).getByRole('button', { name: '13:00' }));
  await dialog.getByText('Stands now: Thu 30 Apr 2026, 10:30').waitFor();
  await dialog.getByText('New time: Mon 4 May 2026, 13:00').waitFor();
  await hand.press(dialog.getByRole('button', { name: 'Move it' }));
  await page.getByText('P-2: Saved.').waitFor();

  await house.turnTo('2026-04-24T12:00:00+02:00');
  const told = (await house.outbox()).slice(before).filter(({ participant }) => participant === 'P-2');
  expect(told.map(({ channel, step }) => [channel, step])).toEqual([['sms', 'FU12/appointment-2/moved']]);
  expect(told[0]?.text).toContain('4/5 kl. 13.00');
  const entries = (await calendar()).split('BEGIN:VEVENT').slice(1);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toContain('20260504T130000');

  // Thursday passes: nobody asks what became of it, and she is told of no interview that she missed.
  await house.turnTo('2026-05-01T12:00:00+02:00');
  const { followUps } = await house.as('coordinator-1', 'GET', house.of(2));
  expect(followUps.find(({ id }: Loose) => id === 'FU12').appointments.map(({ end }: Loose) => end?.how)).toEqual([
    'moved',
    undefined,
  ]);
  expect((await house.worklist()).filter(({ does }) => does === 'recordOutcome')).toEqual([]);
  expect((await house.outbox()).filter(({ step }) => step.includes('noshow'))).toEqual([]);
});
