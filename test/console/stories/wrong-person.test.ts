import type { Loose } from '../../support/an-office.ts';
import { describeStory } from '../../support/a-story-house.ts';

jest.setTimeout(120_000);

const BOOKED = { at: '2026-04-20T10:00', mode: 'inPerson', assessor: 'assessor-1' };

describeStory(
  'an outcome entered on the wrong person is taken back before the thank-you leaves',
  async (house, kind) => {
    for (const [n, assessor] of [
      [1, 'assessor-1'],
      [2, 'assessor-2'],
    ] as const) {
      await house.enrol(n);
      await house.as('coordinator-1', 'PUT', house.of(n, '/follow-ups/FU12/appointment'), { ...BOOKED, assessor });
    }
    await house.turnTo('2026-04-20T13:00:00+02:00');
    const { page, hand } = await house.seat('coordinator-1', '/participants/P-2', kind);
    const recordHeld = async (n: number) => {
      await hand.press(page.getByRole('button', { name: 'Record the outcome of FU12' }));
      const dialog = page.getByRole('dialog', { name: `P-${String(n)}: outcome of FU12` });
      await hand.press(dialog.getByRole('radio', { name: 'The interview was held' }));
      await dialog.getByRole('region', { name: 'Before you save' }).getByText('Thank you').waitFor();
      await hand.press(dialog.getByRole('button', { name: 'Record it' }));
      await page.getByText(`P-${String(n)}: Saved. The message “Thank you” leaves`).waitFor();
    };

    await recordHeld(2);
    await hand.press(page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }));
    await page.getByText('Taken back. Nothing of it will be sent.').waitFor();
    const undo = page.getByRole('alertdialog').getByRole('button', { name: 'Undo' });
    expect(await undo.count()).toBe(0);
    const standing = async (n: number) =>
      (await house.as('coordinator-1', 'GET', house.of(n))).followUps.find(({ id }: Loose) => id === 'FU12').state;
    expect(await standing(2)).toBe('booked');

    // The right one, whom she looks up.
    await page.goto('/studies/ips-ma/participants/P-1');
    await recordHeld(1);
    expect(await standing(1)).toBe('done');
    // Once the message has left there is nothing to undo, and nobody is offered it.
    expect(await undo.count()).toBe(1);
    await hand.press(page.getByRole('button', { name: '+1 hour' }));
    await undo.waitFor({ state: 'detached' });
    await house.turnTo('2026-04-21T12:00:00+02:00');
    const thanked = (await house.outbox()).filter(({ step }) => step.includes('thanks'));
    expect(thanked.map(({ participant }) => participant)).toEqual(['P-1']);
  },
);
