import { messageCodeWords } from '../../console/src/words/message-codes/words.ts';
import { messageWords } from '../../console/src/pages/messages/words.ts';
import { END_USER_MESSAGING_ERRORS } from '../../shared/adapters/end-user-messaging-errors.ts';
import { SES_ERRORS, SNS_ERRORS } from '../../shared/adapters/provider-errors.ts';

/** What else a message is kept waiting for, or unclear because of: the network, its worker, a report. */
const OWN = ['neverConnected', 'timeout', 'answerLost', 'serverError', 'unreadable', 'unrecognised', 'windowTooShort'];
const OF_WORKERS = [
  'claimTooOld',
  'leaseExpired',
  'resend',
  'channelDown',
  'contactUnreadable',
  'numberDay',
  'textsUsedUp',
  'printQueue',
];
const OF_REPORTS = ['unreachable', 'expired', 'blocked', 'tooDear', 'bouncedForNow', 'quota', 'rejected'];

describe('why a message did not arrive', () => {
  it('is said in words, in both languages, whatever the provider answered', () => {
    const errors = [...SNS_ERRORS, ...SES_ERRORS, ...END_USER_MESSAGING_ERRORS].map(({ means }) => means.code);
    const codes = [...errors, ...OWN, ...OF_WORKERS, ...OF_REPORTS];
    for (const language of ['da', 'en'] as const) {
      // The agenda of a participant says the short word, the messages the sentence too.
      const short = new Set(Object.keys(messageCodeWords[language]));
      const sentences = new Set(Object.keys(messageWords[language]));
      expect(codes.filter((code) => !short.has(code) || !sentences.has(`explain_${code}`))).toEqual([]);
    }
  });
});
