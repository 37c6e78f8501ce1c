import { shelve, reopened, unshelve } from '../../shared/domain/archive.ts';
import type { BothRecords, EntryContext } from '../../shared/domain/entries/entry.ts';
import type { EventEntry } from '../../shared/domain/event.ts';
import { type ParticipantRecord, type Stream, STREAMS } from '../../shared/domain/record.ts';
import { withChangesTold } from '../../shared/domain/needless-appointment.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { Both, Commit } from '../../shared/ports/record-store.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import { caseloadChanges, isPassedBefore } from './caseload-changes.ts';
import { refuseFull } from './full-record.ts';
import type { WritePorts, Writer, Writing } from './writing.ts';

interface Finished {
  record: ParticipantRecord;
  archive: NonNullable<Commit['archive']>;
  unarchive: NonNullable<Commit['unarchive']>;
}

/** What every write ends with: steps of what ended are shelved, those of what is open again come back, work and pointer follow. */
const finished = async (
  before: ParticipantRecord,
  after: ParticipantRecord,
  context: EntryContext,
  ports: WritePorts,
): Promise<Finished> => {
  const { study, participant, stream } = after;
  const key = { study, participant, stream };
  const prefixes = reopened(before, after, context.plan);
  const back = (await Promise.all(prefixes.map((prefix) => ports.records.archivedSteps(key, prefix)))).flat();
  const { record, shelved } = shelve(unshelve(after, prefixes, back), context.plan);
  const settled = settle(context.plan, record, context.now);
  return {
    record: settled,
    archive: shelved.map((step) => ({ ...key, ...step })),
    unarchive: back.map((step) => ({ ...key, key: step.key })),
  };
};

/** Whatever entry it was: of somebody who is to be erased no text says that an interview is off or moved. */
const withChangesCalled = ({ interviews, checkIns }: BothRecords, { plan, now }: EntryContext, { ids }: WritePorts) => {
  const idOf = idsIn(ids, interviews.study);
  return { interviews: withChangesTold(interviews, plan, { now, idOf }), checkIns };
};

export const commitOf = async (
  before: Both,
  entered: BothRecords,
  writing: Omit<Writing, 'entry'>,
  context: EntryContext,
  visit: Pick<Writer, 'user'>,
  ports: WritePorts,
): Promise<Omit<Commit, 'token'>> => {
  const after = withChangesCalled(entered, context, ports);
  const sealed = await writing.contact?.(before);
  const changed = STREAMS.filter((stream) => sealed !== undefined || after[stream] !== before[stream]);
  const records = await Promise.all(changed.map((stream) => finished(before[stream], after[stream], context, ports)));
  const eventOf = (stream: Stream): EventEntry => ({
    ...(typeof writing.event === 'function' ? writing.event(stream) : writing.event),
    at: isoInstant(context.now),
    by: visit.user,
  });
  const changes = changed.map((stream, index) => ({
    before: before[stream],
    after: records[index]?.record ?? after[stream],
    event: eventOf(stream),
  }));
  for (const { after: record, event } of changes) refuseFull(record, event.action);
  const isUnlimited = writing.withoutCaseloadLimit === true || (await isPassedBefore(before, after, ports.records));
  const caseloads = caseloadChanges(before, after, context.plan, !isUnlimited);
  return {
    changes,
    archive: records.flatMap(({ archive }) => archive),
    unarchive: records.flatMap(({ unarchive }) => unarchive),
    ...(caseloads.length > 0 ? { caseloads } : {}),
    ...(sealed ? { contacts: [sealed] } : {}),
    ...(writing.assessorDays ? { assessorDays: writing.assessorDays() } : {}),
  };
};
