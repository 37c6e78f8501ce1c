import { describeStory } from '../../support/a-story-house.ts';
import { handOf } from '../../support/two-hands.ts';

jest.setTimeout(180_000);

const PEOPLE = 20;
const HEADER =
  'id;arm;baseline;randomisation;name;phone;email;address;language;mentor;consent_sms;consent_email;consent_phone;consent_letter';
const rows = Array.from({ length: PEOPLE }, (_, n) => {
  const id = String(n + 1).padStart(2, '0');
  return `N-${id};A;2025-10-27;2025-10-27;Deltager ${id};201234${id};;;da;;yes;;;`;
});
const LIST = { name: 'people.csv', text: [HEADER, ...rows].join('\n') };

describeStory(
  'a study begins blank, gets a meeting after six months with two reminders, and its first reminder leaves',
  async (house, kind) => {
    const first = await house.tab();
    const operator = handOf(first, kind);
    await first.goto('/');
    await operator.type(first.getByRole('textbox', { name: 'User id' }), 'operator');
    await operator.press(first.getByRole('button', { name: 'Sign in', exact: true }));
    await operator.press(first.getByRole('link', { name: 'New study' }));
    await operator.type(first.getByRole('textbox', { name: 'Name', exact: true }), 'A new trial');
    await operator.type(first.getByRole('textbox', { name: 'Id', exact: true }), 'new-trial');
    await operator.press(first.getByRole('button', { name: 'Make the study' }));
    await operator.type(first.getByRole('textbox', { name: 'User', exact: true }), 'coordinator-1');
    await operator.press(first.getByRole('button', { name: 'Appoint', exact: true }));
    await first.getByText('coordinator-1 is appointed').waitFor();

    const page = await house.page('coordinator-1', '/studies/new-trial/protocol');
    await page.getByText('Texts ask participants to call 00 00 00 00').waitFor();
    const hand = handOf(page, kind);
    await hand.press(page.getByRole('button', { name: 'Edit' }));
    await hand.type(page.getByRole('textbox', { name: 'Months after the anchor' }), '6');
    await hand.press(page.getByRole('button', { name: 'Add a timepoint' }));
    const reminder = page.getByRole('group', { name: 'Add a reminder to FU6' });
    for (const days of ['14', '7']) {
      await hand.type(reminder.getByRole('textbox', { name: 'Days before the target date' }), days);
      await hand.press(reminder.getByRole('button', { name: 'Add a reminder' }));
      await page.getByText(`${days} days before the target date`).first().waitFor();
    }
    await page.getByRole('img', { name: /^Steps of FU6 .*: 2$/ }).waitFor();
    await hand.press(page.getByRole('link', { name: 'Preview and publish' }));
    await hand.press(page.getByRole('radio', { name: 'Everyone who is enrolled' }));
    await hand.press(page.getByRole('button', { name: 'Publish version 2' }));
    await hand.press(page.getByRole('button', { name: 'Publish', exact: true }));
    await page.getByText('Version 2 is published').first().waitFor();

    await hand.press(page.getByRole('link', { name: 'Participants', exact: true }));
    await hand.press(page.getByRole('link', { name: 'Import' }));
    await hand.give(page.getByRole('button', { name: 'Choose a file' }), LIST);
    await hand.press(page.getByRole('button', { name: 'Try it out' }));
    await hand.press(page.getByRole('button', { name: `Import: ${String(PEOPLE)} new` }));
    await page
      .getByText(`${String(PEOPLE)} newcomers`)
      .first()
      .waitFor();

    const clock = page.getByRole('region', { name: 'Clock of this machine' });
    await hand.press(clock.getByRole('button', { name: 'To the next due item' }));
    await clock.getByText('It is 13 Apr 2026').waitFor();
    await hand.press(page.getByRole('link', { name: 'Messages' }));
    await page.getByRole('row', { name: /N-01/ }).waitFor();
    await house.turnTo('2026-04-13T19:00:00+02:00');
    const told = (await house.outbox()).filter(({ participant }) => participant !== undefined);
    expect(told).toHaveLength(PEOPLE);
    expect(new Set(told.map(({ step }) => step.split('/')[0]))).toEqual(new Set(['FU6']));
    expect(told[0]?.at.slice(0, 10)).toBe('2026-04-13');
  },
  { withoutStudy: true },
);
