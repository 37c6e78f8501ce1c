import type { Loose } from '../../support/an-office.ts';
import { describeStory } from '../../support/a-story-house.ts';

jest.setTimeout(120_000);

const CASELOADS = { 'mentor-1': 20, 'mentor-2': 12, 'mentor-3': 8 };

describeStory('a mentor quits on the 1st, and two colleagues take over all twenty', async (house, kind) => {
  let n = 0;
  for (const [mentor, count] of Object.entries(CASELOADS))
    for (let each = 0; each < count; each += 1) await house.enrol((n += 1), { arm: 'IPS-MA', mentor });
  const caseloads = async () => {
    const { items } = await house.as('lead-1', 'GET', house.inStudy('/caseloads'));
    return Object.fromEntries(items.map(({ mentor, count }: Loose) => [mentor, count]));
  };
  expect(await caseloads()).toMatchObject(CASELOADS);

  const { page, hand } = await house.seat('lead-1', '/staff', kind);
  await hand.press(page.getByRole('link', { name: /Mentor Et/ }));
  await hand.dial(page.getByRole('group', { name: 'First day they are gone' }), '01052026');
  const successor = (n: number) =>
    page.getByRole('group', { name: `Successor ${String(n)}` }).getByRole('combobox', { name: 'Who' });
  await hand.pick(successor(1), 'Mentor To');
  await hand.press(page.getByRole('button', { name: 'Add a successor' }));
  await hand.pick(successor(2), 'Mentor Tre');
  const afterwards = page.getByRole('table', { name: 'Participants per mentor afterwards' });
  for (const name of ['Mentor To', 'Mentor Tre'])
    await afterwards.getByRole('row', { name: `${name} 20 fits` }).waitFor();
  await hand.press(page.getByRole('button', { name: 'End the membership' }));
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await dialog.getByText('20 participants move: 8 to Mentor To and 12 to Mentor Tre.').waitFor();
  await hand.press(dialog.getByRole('button', { name: 'End the membership' }));
  await page.getByText('Planned: the membership of Mentor Et ends on 1 May 2026.').waitFor();

  expect(await caseloads()).toMatchObject(CASELOADS);
  await house.turnTo('2026-05-01T09:00:00+02:00');
  const after = await caseloads();
  expect(after).toMatchObject({ 'mentor-2': 20, 'mentor-3': 20 });
  expect(after['mentor-1'] ?? 0).toBe(0);
});
