/** Steps that send, of the protocols that come with Cairn; those of a study are added as its messages are seen. */
const KNOWN = [
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
  'ci1',
];

export const sendingSteps = (seen: readonly string[]): string[] => [...new Set([...KNOWN, ...seen])];
