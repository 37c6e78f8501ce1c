import type { Loose } from '../../support/an-office.ts';
import { describeStory } from '../../support/a-story-house.ts';

jest.setTimeout(180_000);

const UNOPENED = 37;
const OPENED = 3;

describeStory('the window of a running study moves for those whose follow-up has not begun', async (house, kind) => {
  const notBegun = { anchors: { baseline: '2025-12-01', randomisation: '2025-12-01' } };
  for (let n = 1; n <= UNOPENED; n += 1) await house.enrol(n, notBegun);
  for (let n = UNOPENED + 1; n <= UNOPENED + OPENED; n += 1) await house.enrol(n);
  const standsOf = async (n: number) => {
    const { protocolVersion, followUps } = await house.as('coordinator-1', 'GET', house.of(n));
    const agenda = await house.as('coordinator-1', 'GET', house.of(n, '/agenda'));
    const final = agenda.items.find(({ followUp, step }: Loose) => followUp === 'FU12' && step.endsWith('final'));
    const { closes } = followUps.find(({ id }: Loose) => id === 'FU12');
    return [protocolVersion, closes, final.at.slice(0, 10)];
  };
  expect(await standsOf(1)).toEqual([1, '2027-01-26', '2027-01-12']);
  expect(await standsOf(40)).toEqual([1, '2026-06-13', '2026-05-29']);

  const { page, hand } = await house.seat('coordinator-1', '/protocol', kind);
  await hand.press(page.getByRole('button', { name: 'Edit' }));
  await hand.press(page.getByRole('button', { name: /^FU12 Interview/ }));
  await hand.type(page.getByRole('group', { name: 'Window after' }).getByRole('textbox'), '70');
  await hand.press(page.getByRole('link', { name: 'Preview and publish' }));
  await hand.press(page.getByRole('radio', { name: 'Those for whom no follow-up has begun yet' }));
  const perStep = page.getByRole('table', { name: 'Step by step' });
  await perStep.getByRole('row', { name: `FU12 Last invitation ${String(UNOPENED)} 0 0` }).waitFor();
  await page.getByRole('table', { name: 'Person by person' }).getByRole('row', { name: /P-1 / }).first().waitFor();
  await hand.press(page.getByRole('button', { name: 'Publish version 2' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${String(UNOPENED)} people move to it; ${String(OPENED)} stay`).waitFor();
  await hand.press(dialog.getByRole('button', { name: 'Publish', exact: true }));
  await page.getByText('Version 2 is published').first().waitFor();

  // One whose window has not opened, and one whose window is open.
  expect(await standsOf(1)).toEqual([2, '2027-02-09', '2027-01-26']);
  expect(await standsOf(40)).toEqual([1, '2026-06-13', '2026-05-29']);
});
