import type { InterviewRecord, Unblinding } from '../record.ts';
import { entered, type Entered, type EntryContext, refused, refuseFuture, stamp } from './entry.ts';

export type UnblindingEntry = Omit<Unblinding, 'event' | 'enteredAt' | 'by'>;

export const isUnblinded = ({ unblindings = [] }: InterviewRecord, assessor: string): boolean =>
  unblindings.some((each) => each.assessor === assessor);

/** An assessor learnt what they must not know (F5.8e): kept with when, how and what follows, never with what was learnt. */
export const recordUnblinding = (
  record: InterviewRecord,
  entry: UnblindingEntry,
  context: EntryContext,
): Entered<InterviewRecord> => {
  const future = refuseFuture('/on', entry.on, context);
  if (future) return future;
  if ((entry.how === 'other' || entry.consequence === 'other') && !entry.note)
    return refused('textMissing', '/note', 'say in a few words how, or what follows; not what was learnt');
  const unblinding = { ...entry, event: record.version + 1, enteredAt: stamp(context), by: context.by };
  return entered({ ...record, unblindings: [...(record.unblindings ?? []), unblinding] });
};
