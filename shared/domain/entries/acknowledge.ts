import type { Escalation, ParticipantRecord } from '../record.ts';
import { entered, type Entered, type EntryContext, refused, stamp } from './entry.ts';

/** Escalations are kept by what they belong to; their id stands in links and mails. */
export const escalationOf = (record: ParticipantRecord, id: string): [string, Escalation] | undefined =>
  Object.entries(record.escalations).find(([, escalation]) => escalation.id === id);

/** Somebody took it: the next level is not told. A second acknowledgement changes nothing. */
export const acknowledge = <R extends ParticipantRecord>(record: R, id: string, context: EntryContext): Entered<R> => {
  const found = escalationOf(record, id);
  if (found === undefined || found[1].state === 'resolved')
    return refused('escalationResolved', '', 'nothing is left to take: it resolved itself');
  const [of, escalation] = found;
  if (escalation.state === 'acknowledged') return entered(record);
  const acknowledged: Escalation = {
    ...escalation,
    state: 'acknowledged',
    acknowledged: { at: stamp(context), by: context.by },
  };
  return entered({ ...record, escalations: { ...record.escalations, [of]: acknowledged } });
};
