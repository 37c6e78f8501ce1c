/** Steps that send, of the protocols that come with Cairn; those of a study are added as its messages are seen. */
const OF_INTERVIEWS = [
  'pre',
  'invite',
  'book2',
  'book3',
  'letter',
  'final',
  'booked',
  'appt7',
  'appt3',
  'appt1',
  'moved',
  'cancelled',
  'noshow',
  'thanks',
  'verify',
];
const OF_BOTH = ['byHand'];
const OF_CHECK_INS = ['ci1'];

/** Whoever sees check-ins alone finds nothing of interviews. */
export const sendingSteps = (seen: readonly string[], seesInterviews: boolean): string[] => [
  ...new Set([...(seesInterviews ? OF_INTERVIEWS : []), ...OF_CHECK_INS, ...OF_BOTH, ...seen]),
];
