import type { Around, Work } from '../platform-jobs.ts';
import type { CapturedMessage } from '../providers/captured-message.ts';
import type { Outbox } from '../providers/outbox.ts';

/** Work that costs alike: a turn of a record by what it sent, everything else by what it is. */
export const WORK_KINDS = [
  'sweep',
  'sms',
  'email',
  'letter',
  'staffMail',
  'look',
  'receipt',
  'reply',
  'entry',
  'enrolment',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

const kindOf = (work: Work, [first]: readonly CapturedMessage[]): WorkKind => {
  if (work !== 'carryOut') return work;
  if (first === undefined) return 'look';
  return first.participant === undefined ? 'staffMail' : first.channel;
};

/** Tells of each piece of work when it is done, by its kind. */
export const byKind =
  (tell: (kind: WorkKind) => void) =>
  (outbox: Outbox): Around =>
  async (work, does) => {
    const before = outbox.messages().length;
    const result = await does();
    tell(kindOf(work, outbox.messages().slice(before)));
    return result;
  };
