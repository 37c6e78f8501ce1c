import { AGENDA_CODE_REVISION } from '../../shared/domain/agenda-revision.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { repointed } from '../../shared/domain/repointed.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { AuditPorts } from './ports.ts';

/**
 * Whoever is looked at again within this time is not forgotten, whatever their pointer should say: the worker puts off by up to an hour what it
 * could not carry out, and by minutes what a stop of all sending holds.
 */
const SOON_MS = 3_600_000;

export type Finding = 'right' | 'early' | 'late' | 'movedOn';

const pointerOf = ({ nextDueAt }: ParticipantRecord): Instant =>
  nextDueAt === undefined ? Infinity : Date.parse(nextDueAt);

/** One pointer beside the one that the facts ask for; mended in a commit that loses against whoever writes at the same time. */
export const auditRecord = async (
  record: ParticipantRecord,
  { study, plan }: { study: Study; plan: StudyPlan },
  ports: AuditPorts,
): Promise<Finding> => {
  const now = ports.clock.now();
  const { protocolVersion } = record.agendaBasis;
  const basis = { protocolVersion, studyRevision: study.revision, codeRevision: AGENDA_CODE_REVISION };
  const mended = repointed(plan, record, basis, now);
  const [stands, belongs] = [pointerOf(record), pointerOf(mended)];
  if (stands === belongs || stands <= now + SOON_MS) return 'right';
  const { participant, stream } = record;
  const event = { action: 'repointed', at: isoInstant(now), by: 'system' } as const;
  const token = `audit/${study.id}/${participant}/${stream}/${String(record.version)}`;
  const { kind } = await ports.records.commit({ token, changes: [{ before: record, after: mended, event }] });
  // Whoever wrote first has computed the pointer anew.
  const finding: Finding = kind !== 'committed' ? 'movedOn' : stands > belongs ? 'late' : 'early';
  ports.log.warn('pointerAudited', {
    study: study.id,
    participant,
    stream,
    version: record.version,
    finding,
    was: record.nextDueAt,
    is: mended.nextDueAt,
  });
  return finding;
};
