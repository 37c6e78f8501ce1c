import type { OutboxMessage } from '../../support/a-small-trial.ts';
import { describeStory } from '../../support/a-story-house.ts';
import { handOf } from '../../support/two-hands.ts';

jest.setTimeout(120_000);

/** Whose escalations somebody's mails have told. */
const toldTo = (user: string, mails: OutboxMessage[]): string[] => {
  const links = mails
    .filter(({ to }) => to === `${user}@example.com`)
    .flatMap(({ text }) => [...text.matchAll(/\/studies\/ips-ma\/escalations\/(P-\d)\.\w+/g)]);
  return [...new Set(links.map(([, participant = '']) => participant))];
};

describeStory('an escalation is told by mail, and whoever follows its link answers for it', async (house, kind) => {
  await house.enrol(1);
  await house.enrol(2);
  await house.turnTo('2026-05-04T09:30:00+02:00');
  const mails = await house.outbox();
  expect(toldTo('coordinator-1', mails)).toEqual(['P-1', 'P-2']);

  // The mail is opened in the inbox, whose links lead to the console beside it on whatever port; not signed in yet, the link waits.
  const page = await house.tab();
  const hand = handOf(page, kind);
  await page.goto('/local/page/?channel=email');
  const mail = mails.find(({ to }) => to === 'coordinator-1@example.com');
  await hand.press(page.locator(`a[href="/local/page/inbox/${String(mail?.id)}"]`));
  await hand.press(page.getByRole('link', { name: new RegExp(`^${house.address}/studies/ips-ma/escalations/P-1`) }));
  await hand.press(page.getByRole('button', { name: 'Sign in as coordinator-1' }));
  await hand.type(page.getByRole('textbox', { name: 'Note' }), 'I ring her today');
  await hand.press(page.getByRole('button', { name: 'Acknowledge' }));
  await page.getByText('Acknowledged by').waitFor();

  const escalations = (await house.worklist()).filter((item) => item.kind === 'escalation');
  expect(escalations.map(({ participant, level, state }) => [participant, level, state]).toSorted()).toEqual([
    ['P-1', 1, 'acknowledged'],
    ['P-2', 1, 'open'],
  ]);
  // After three working days the one that nobody answered is the lead's.
  await house.turnTo('2026-05-12T12:00:00+02:00');
  expect(toldTo('lead-1', await house.outbox())).toEqual(['P-2']);
});
