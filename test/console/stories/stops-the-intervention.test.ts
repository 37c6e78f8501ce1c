import { describeStory } from '../../support/a-story-house.ts';

jest.setTimeout(120_000);

describeStory('a participant stops the intervention but not the interviews', async (house, kind) => {
  await house.enrol(1, { arm: 'IPS-MA', mentor: 'mentor-1' });
  const meeting = { at: '2026-04-16T10:00', mode: 'inPerson' };
  await house.as('coordinator-1', 'PUT', house.of(1, '/check-ins/appointment'), meeting);

  const { page, hand } = await house.seat('coordinator-1', '/participants/P-1', kind);
  await hand.choose(page.getByRole('button', { name: 'More', exact: true }), 'What the participant takes part in');
  const dialog = page.getByRole('dialog', { name: 'What the participant takes part in' });
  await hand.press(dialog.getByRole('radiogroup', { name: 'Intervention' }).getByRole('radio', { name: 'stopped' }));
  const before = dialog.getByRole('region', { name: 'Before you save' });
  await before.getByText('5 steps stop').waitFor();
  const stops = await before.locator('[data-change=vanishes]').innerText();
  await hand.press(before.locator('[data-change=stays] summary'));
  const stays = await before.locator('[data-change=stays]').innerText();
  expect(stops).toContain('Reminder the day before (message), planned 15 Apr 2026');
  expect(stops).not.toContain('FU12');
  expect(stays).toContain('FU12 · Third invitation (message), planned 24 Apr 2026');
  await hand.type(dialog.getByRole('textbox', { name: 'Why' }), 'She wants no more meetings');
  await hand.press(dialog.getByRole('button', { name: 'Save' }));
  await page.getByText('P-1: Saved.').waitFor();

  // The meeting of the 16th is reminded of no more; the interview is sought as before.
  await house.turnTo('2026-04-28T12:00:00+02:00');
  const told = (await house.outbox()).filter(({ participant }) => participant !== undefined);
  expect(told.map(({ step }) => step)).toEqual(['FU12/book3']);
  const work = await house.worklist();
  expect(work.map(({ does, followUp }) => [does, followUp])).toEqual([['phone', 'FU12']]);
});
