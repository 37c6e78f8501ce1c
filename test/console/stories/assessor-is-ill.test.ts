import { describeStory } from '../../support/a-story-house.ts';

jest.setTimeout(120_000);

/** By text, by e-mail alone, and by neither. */
const PEOPLE = [
  {},
  {
    contact: { name: 'Deltager 2', email: 'p2@example.com', phone: '20123402', language: 'da' },
    consent: { email: true, phone: true },
  },
  { consent: { phone: true } },
];

describeStory('the assessor is ill at 07:10, and everyone of the day is told before 07:30', async (house, kind) => {
  for (const [n, over] of PEOPLE.entries()) {
    await house.enrol(n + 1, over);
    const at = `2026-04-28T${String(9 + 2 * n).padStart(2, '0')}:00`;
    const booking = { at, mode: 'inPerson', assessor: 'assessor-1' };
    await house.as('coordinator-1', 'PUT', house.of(n + 1, '/follow-ups/FU12/appointment'), booking);
  }
  await house.turnTo('2026-04-28T07:10:00+02:00');
  const before = (await house.outbox()).length;

  const { page, hand } = await house.seat('coordinator-1', '/bookings', kind);
  await hand.press(page.getByRole('button', { name: 'Day of an assessor …' }));
  await page.getByRole('dialog').getByRole('button', { name: 'Asta Mønstrup Assessor' }).waitFor();
  await hand.press(page.getByRole('button', { name: 'Open the day' }));
  await hand.press(page.getByRole('button', { name: 'Cancel, move or give away' }));
  const dialog = page.getByRole('dialog');
  await hand.press(dialog.getByRole('radio', { name: 'Cancel these interviews' }));
  await hand.type(dialog.getByRole('textbox', { name: 'Reason' }), 'ill');
  await hand.press(dialog.getByRole('button', { name: 'Show what will happen' }));
  await dialog.getByText('No message reaches them. A call stands on the worklist.').waitFor();
  await hand.press(dialog.getByRole('button', { name: 'Cancel 3 interviews' }));
  await dialog.getByText('What came of it').waitFor();
  await hand.press(dialog.getByRole('button', { name: 'Close', exact: true }).last());

  await house.turnTo('2026-04-28T07:30:00+02:00');
  const told = (await house.outbox()).slice(before).filter(({ participant }) => participant !== undefined);
  expect(told.map(({ participant, channel }) => [participant, channel]).toSorted()).toEqual([
    ['P-1', 'sms'],
    ['P-2', 'email'],
  ]);
  const toCall = (await house.worklist()).filter(({ does }) => does === 'deliverByCall');
  expect(toCall.map(({ participant }) => participant).toSorted()).toEqual(['P-3']);
});
