import { isMessage } from '../../shared/domain/agenda-item.ts';
import { AGENDA_CODE_REVISION } from '../../shared/domain/agenda-revision.ts';
import { sameValue } from '../../shared/domain/change.ts';
import type { EventEntry } from '../../shared/domain/event.ts';
import { losesTimepoint } from '../../shared/domain/lost-timepoints.ts';
import { movesAlong } from '../../shared/domain/move.ts';
import { outlookOf } from '../../shared/domain/outlook.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { AgendaBasis, ParticipantRecord } from '../../shared/domain/record.ts';
import { repointed } from '../../shared/domain/repointed.ts';
import { settle } from '../../shared/domain/settle.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { withVersionKept } from '../../shared/domain/version-kept.ts';
import { movedTo } from '../../shared/domain/version-move.ts';
import { stepOf } from '../../shared/domain/step-key.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { COMMIT_MAX_ITEMS, commitItems } from '../../shared/ports/commit-size.ts';
import { messageRow } from '../../shared/ports/message-row.ts';
import type { Both, Commit, MessageRow, RecordChange } from '../../shared/ports/record-store.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { RepointPorts } from './ports.ts';

/** Losing five races in a row means a storm; the next run tries again. */
const MAX_RACES = 5;

interface Course {
  /** Each record as it should stand. */
  after: <R extends ParticipantRecord>(record: R) => R;
  event: EventEntry;
  plan: StudyPlan;
}

const courseOf = async ({ interviews }: Both, study: Study, ports: RepointPorts): Promise<Course> => {
  const now = ports.clock.now();
  const at = isoInstant(now);
  const { protocolVersion } = interviews.agendaBasis;
  const plan = await ports.studies.plan(study.id, protocolVersion, interviews.site);
  const basisAt = (version: number): AgendaBasis => ({
    protocolVersion: version,
    studyRevision: study.revision,
    codeRevision: AGENDA_CODE_REVISION,
  });
  const move = study.repointing?.move;
  const publishedAt = move ? Date.parse(move.publishedAt) : now;
  const stays = <R extends ParticipantRecord>(record: R): R => repointed(plan, record, basisAt(protocolVersion), now);
  const event = { action: 'repointed', at, by: 'system' } as const;
  if (move && protocolVersion < study.protocolVersion && movesAlong(move.who, plan, interviews, publishedAt)) {
    const to = await ports.studies.plan(study.id, study.protocolVersion, interviews.site);
    // Publishing refuses this; what was entered since, nobody was asked about.
    if (losesTimepoint(interviews, plan.protocol, to.protocol))
      return { after: (record) => withVersionKept(plan, stays(record), now), event, plan };
    const change = { to, basis: basisAt(study.protocolVersion), publishedAt, now };
    return {
      after: (record) => settle(to, movedTo(outlookOf(plan, record, now), change).record, now),
      event: { action: 'protocolMoved', at, by: move.by },
      plan: to,
    };
  }
  return { after: stays, event, plan };
};

/** Messages that will not go because of the version, for the message list. */
const endedMessages = ({ before, after }: RecordChange, plan: StudyPlan): MessageRow[] => {
  const agenda = agendaOf(plan, after);
  return Object.entries(after.steps)
    .filter(([key, outcome]) => outcome !== before?.steps[key])
    .filter(([key]) => {
      const item = agenda.find((each) => each.key === stepOf(key));
      return item === undefined || isMessage(item);
    })
    .map(([key, outcome]) => messageRow(after, key, outcome));
};

const commitOf = (both: Both, { after, event, plan }: Course, token: string): Commit => {
  const changes = [both.interviews, both.checkIns]
    .map((before): RecordChange => ({ before, after: after(before), event }))
    .filter(({ before, after: anew }) => !sameValue(before, anew));
  const commit = { token, changes };
  // What one transaction cannot hold is left out of the list; the agenda shows every step all the same.
  const room = COMMIT_MAX_ITEMS - commitItems(commit);
  return { ...commit, messages: changes.flatMap((change) => endedMessages(change, plan)).slice(0, room) };
};

/** Both records of one participant, in one commit; whoever writes at the same time makes it look again. @throws Error when it keeps losing. */
export const repointPerson = async (known: Both, study: Study, ports: RepointPorts): Promise<void> => {
  const { participant } = known.interviews;
  const token = `repoint/${study.id}/${participant}/${String(study.revision)}/${study.repointing?.since ?? ''}`;
  let both: Both | undefined = known;
  for (let race = 0; race < MAX_RACES && both !== undefined; race += 1) {
    const commit = commitOf(both, await courseOf(both, study, ports), `${token}/${String(race)}`);
    if (commit.changes.length === 0) return;
    const { kind } = await ports.records.commit(commit);
    if (kind === 'committed') return;
    both = await ports.records.readBoth(study.id, participant);
  }
  if (both !== undefined) throw new Error('others keep writing to this participant');
};
