import { describeStory, type StoryHouse } from '../../support/a-story-house.ts';
import type { HandKind } from '../../support/two-hands.ts';

jest.setTimeout(120_000);

describeStory('two people write at once, and both versions are shown and kept', async (house, kind) => {
  await house.enrol(1);
  const { page, hand } = await house.seat('coordinator-1', '/participants/P-1', kind);
  await hand.choose(page.getByRole('button', { name: 'More', exact: true }), 'What the participant takes part in');
  const dialog = page.getByRole('dialog', { name: 'What the participant takes part in' });
  const registers = dialog.getByRole('radiogroup', { name: 'Registers' });
  await hand.press(registers.getByRole('radio', { name: 'not read any more' }));
  await hand.type(dialog.getByRole('textbox', { name: 'Why' }), 'She said so on the phone');
  const theirs = { interviews: 'reduced', reason: 'She asked for short ones' };
  await house.as('lead-1', 'PATCH', house.of(1, '/participation'), theirs);
  await hand.press(dialog.getByRole('button', { name: 'Save' }));

  const notice = dialog.getByRole('alert').filter({ hasText: 'Somebody changed this while you were writing' });
  await notice.getByRole('row', { name: 'Interviews takes part short interviews only' }).waitFor();
  await notice.getByRole('row', { name: 'Registers not read any more may be read' }).waitFor();
  await hand.press(notice.getByRole('button', { name: 'Save what I typed' }));
  await page.getByText('P-1: Saved.').waitFor();
  const { participation } = await house.as('coordinator-1', 'GET', house.of(1, '?contact=false'));
  expect(participation).toMatchObject({ interviews: 'reduced', register: 'stopped' });
});

/** The form for a contact, with all of its fields there: one that is loaded later would not come without a line. */
const beforeTheLog = async (house: StoryHouse, kind: HandKind) => {
  await house.enrol(1);
  const { page, hand } = await house.seat('coordinator-1', '/participants/P-1?tab=facts', kind);
  await hand.press(page.getByRole('button', { name: 'Log a contact' }).first());
  const dialog = page.getByRole('dialog', { name: 'Log a contact' });
  await dialog.getByRole('spinbutton', { name: 'day' }).first().waitFor();
  const contacts = async () => (await house.as('coordinator-1', 'GET', house.of(1, '?contact=false'))).contacts;
  return { page, hand, dialog, contacts };
};

describeStory('the line drops in the middle of a sentence, and nothing of it is lost', async (house, kind) => {
  const { page, hand, dialog, contacts } = await beforeTheLog(house, kind);
  await hand.type(dialog.getByRole('textbox', { name: 'What came of it' }), 'calls back');
  await hand.type(dialog.getByRole('textbox', { name: 'Note' }), 'typed in a tunnel');
  await page.context().setOffline(true);
  await hand.press(dialog.getByRole('button', { name: 'Log it' }));
  await page.getByText('No connection. What you typed is kept').first().waitFor();
  await dialog.getByRole('alert').getByText('There was no answer').waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('typed in a tunnel');
  expect(await contacts()).toEqual([]);
  await page.context().setOffline(false);
  await hand.press(dialog.getByRole('button', { name: 'Try again' }));
  await page.getByText('P-1: Saved.').waitFor();
  expect(await contacts()).toMatchObject([{ outcome: 'calls back', note: 'typed in a tunnel' }]);
});

describeStory(
  'the line drops before anything was sent, and what the entry does is asked for again',
  async (house, kind) => {
    const { page, hand, dialog, contacts } = await beforeTheLog(house, kind);
    await page.context().setOffline(true);
    await hand.type(dialog.getByRole('textbox', { name: 'What came of it' }), 'calls back');
    const unanswered = dialog.getByRole('alert').filter({ hasText: 'There was no answer' });
    await unanswered.waitFor();
    await page.context().setOffline(false);
    await hand.press(unanswered.getByRole('button', { name: 'Try again' }));
    await unanswered.waitFor({ state: 'detached' });
    await hand.press(dialog.getByRole('button', { name: 'Log it' }));
    await page.getByText('P-1: Saved.').waitFor();
    expect(await contacts()).toMatchObject([{ outcome: 'calls back' }]);
  },
);
