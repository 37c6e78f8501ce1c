import { withCheckInTold } from '../../shared/domain/check-in-told.ts';
import type { BothRecords, Entered, EntryContext } from '../../shared/domain/entries/entry.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import { inCheckInsOf } from './one-record.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';

type Entry = (both: BothRecords, context: EntryContext) => Entered<BothRecords>;

/** An entry that may move or end a booked check-in, and the call that it asks for. */
export const withCheckInCalls =
  (entry: Entry, visit: Visit, { ids }: ApiPorts): Entry =>
  (both, context) =>
    inCheckInsOf(entry(both, context), (record) =>
      withCheckInTold(both.checkIns, record, context.plan, {
        now: context.now,
        idOf: idsIn(ids, visit.study.id),
      }),
    );
