import { withCheckInTold } from '../../shared/domain/check-in-told.ts';
import { entered, type Entered, type EntryContext } from '../../shared/domain/entries/entry.ts';
import type { CheckInRecord } from '../../shared/domain/record.ts';
import { inCheckIns } from './one-record.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';

type CheckInEntry = (record: CheckInRecord, context: EntryContext) => Entered<CheckInRecord>;

/** An entry about check-ins, and the call that it asks for. */
export const withCheckInCalls = (entry: CheckInEntry, visit: Visit, { ids }: ApiPorts) =>
  inCheckIns((before, context) => {
    const result = entry(before, context);
    if (result.kind === 'refused') return result;
    const idOf = (text: string): string => ids.derived(visit.study.id, text);
    return entered(withCheckInTold(before, result.record, context.plan, { now: context.now, idOf }));
  });
