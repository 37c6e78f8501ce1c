import { decodeAttempt } from '../../../shared/domain/attempt-id.ts';
import { START } from '../house.ts';
import type { Scenario } from '../scenario.ts';
import { endedIn, INVITE } from './ended-in.ts';

const BASE = { house: {}, depth: 16, hours: 3 };
const MINUTES = 60;

/** The send path itself: nothing but the claim, the request and its record, so that three faults can be afforded. */
export const theText: Scenario = {
  ...BASE,
  name: 'text',
  story: 'a text is claimed, sent and recorded',
  provider: { reports: [] },
  depthOfTriples: 10,
  wanting: endedIn(INVITE, 'sent', 'unconfirmed'),
};

/** The number does not exist, so the mail goes in its place. */
export const fallback: Scenario = {
  ...BASE,
  name: 'fallback',
  story: 'a text to a number that is refused for good is followed by a mail',
  provider: {
    answer: ({ kind }) =>
      kind === 'sms' ? { kind: 'refusedForGood', code: 'address', because: 'address' } : undefined,
    reports: [],
  },
  wanting: (lived) =>
    endedIn(INVITE, 'unconfirmed')(lived).length === 0
      ? []
      : [...endedIn(INVITE, 'failed')(lived), ...endedIn(`${INVITE}#2`, 'sent', 'unconfirmed')(lived)],
};

export const mailWithLink: Scenario = {
  ...BASE,
  name: 'mail-with-link',
  story: 'whoever has no phone gets a mail with a link',
  house: { hasPhone: false },
  provider: { reports: [] },
  wanting: endedIn(INVITE, 'sent', 'unconfirmed'),
};

export const reportedEarly: Scenario = {
  ...BASE,
  name: 'reported-early',
  story: 'the report that a text was delivered comes before its answer is recorded',
  provider: { reports: [['delivered', 0]] },
  wanting: endedIn(INVITE, 'sent', 'unconfirmed'),
};

export const reportedLate: Scenario = {
  ...BASE,
  name: 'reported-late',
  story: 'the reports come after a person was asked, the last one first',
  provider: {
    reports: [
      ['delivered', 40 * MINUTES],
      ['accepted', 50 * MINUTES],
    ],
  },
  wanting: endedIn(INVITE, 'sent', 'unconfirmed'),
};

const DAYS = 86_400_000;

/** As after an outage over a weekend. */
export const grownStale: Scenario = {
  ...BASE,
  name: 'grown-stale',
  story: 'an invitation that nobody sent for six days is left out, and a person sees it',
  from: START + 6 * DAYS,
  provider: { reports: [] },
  wanting: (lived) => [
    ...endedIn(INVITE, 'skipped')(lived),
    ...lived.seen.begun
      .filter(({ attempt }) => decodeAttempt(attempt)?.step === INVITE)
      .map(() => 'it left all the same'),
  ],
};

export const sentAgain: Scenario = {
  ...BASE,
  name: 'resend-once',
  story: 'in a study that prefers one text too many, an unclear one goes once more, and then a person is asked',
  house: { unclearSends: 'resend-once' },
  provider: { answer: () => ({ kind: 'unclear', code: 'TimeoutError' }), reports: [] },
  wanting: endedIn(INVITE, 'unconfirmed'),
};

export const channelDown: Scenario = {
  ...BASE,
  name: 'channel-down',
  story: 'the provider refuses the account once, and one request finds out that it works again',
  provider: {
    answer: (_message, nth) => (nth === 1 ? { kind: 'channelDown', code: 'AccountPaused' } : undefined),
    reports: [],
  },
  wanting: endedIn(INVITE, 'sent', 'unconfirmed'),
};
