import { acknowledge } from '../../../shared/domain/entries/acknowledge.ts';
import { changeTask } from '../../../shared/domain/entries/change-task.ts';
import type { BothRecords, Entered, EntryContext } from '../../../shared/domain/entries/entry.ts';
import { type ParticipantRecord, type Stream, STREAMS } from '../../../shared/domain/record.ts';
import type { Study } from '../../../shared/ports/study-book.ts';
import type { Chance } from '../../../local/chance.ts';
import { enter, type HandPorts } from './hand.ts';

const TAKEN_UP = 0.5;

type Change = <R extends ParticipantRecord>(record: R, context: EntryContext) => Entered<R>;

const inStream =
  (stream: Stream, change: Change) =>
  (both: BothRecords, context: EntryContext): Entered<BothRecords> => {
    const result = change<ParticipantRecord>(both[stream], context);
    return result.kind === 'refused' ? result : { kind: 'entered', record: { ...both, [stream]: result.record } };
  };

/** A coordinator works through half of what is open. */
export const officeHour = async (ports: HandPorts, study: Study, luck: Chance): Promise<void> => {
  for (const stream of STREAMS) {
    for await (const rows of ports.stores.records.openWork(study.id, stream)) {
      for (const { participant, tasks, escalations, setAsideAt } of rows) {
        if (setAsideAt !== undefined) continue;
        for (const { id, state } of escalations)
          if (state === 'open' && luck.often(TAKEN_UP))
            await enter(ports, study, participant, {
              entry: inStream(stream, (record, context) => acknowledge(record, id, context)),
              event: { action: 'escalationAcknowledged' },
            });
        for (const { id, kind } of tasks)
          if (kind !== 'recordOutcome' && luck.often(TAKEN_UP))
            await enter(ports, study, participant, {
              entry: inStream(stream, (record, context) => changeTask(record, id, { kind: 'done' }, context)),
              event: { action: 'taskChanged' },
            });
      }
    }
  }
};
