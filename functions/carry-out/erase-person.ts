import { countedFor } from '../../shared/domain/entries/assign-mentor.ts';
import { beginErasure, completeErasure } from '../../shared/domain/entries/erase.ts';
import type { BothRecords, EntryContext } from '../../shared/domain/entries/entry.ts';
import { erasureOf } from '../../shared/domain/erasure.ts';
import type { EventAction } from '../../shared/domain/event.ts';
import { STREAMS, type ParticipantRecord } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { carriedOutAgain } from '../../shared/domain/work.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { forgetPerson } from '../../shared/ports/forget-person.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { Turn } from './commit-decision.ts';
import type { CarryOutPorts } from './ports.ts';

const settled = <R extends ParticipantRecord>(record: R, { plan, now }: EntryContext): R =>
  settle(plan, carriedOutAgain(record, now), now);

/** Both records at once; a lost race leaves everything as it is, to be decided again. */
const write = async (
  ports: CarryOutPorts,
  before: Both,
  after: BothRecords,
  action: EventAction,
  context: EntryContext,
): Promise<boolean> => {
  const event = { action, at: isoInstant(context.now), by: 'system' };
  const { study } = before.interviews;
  const [was, is] = [countedFor(before.checkIns), countedFor(after.checkIns)];
  const result = await ports.records.commit({
    token: ports.ids.next(),
    changes: STREAMS.map((stream) => ({ before: before[stream], after: settled(after[stream], context), event })),
    ...(was === undefined || was === is ? {} : { caseloads: [{ study, mentor: was, by: -1 as const }] }),
  });
  return result.kind === 'committed';
};

/**
 * Carries out an erasure whose day has come (ADR 20): claimed, listed, destroyed, done. The pointer stays until the last commit, so that a
 * crash anywhere is met by the same steps again.
 */
export const erasePerson = async (ports: CarryOutPorts, study: string, participant: string): Promise<Turn> => {
  const before = await ports.records.readBoth(study, participant);
  const erasure = before && erasureOf(before.interviews);
  if (before === undefined || erasure === undefined || erasure.done !== undefined) return { kind: 'finished' };
  const { agendaBasis, site } = before.interviews;
  const plan = await ports.studies.plan(study, agendaBasis.protocolVersion, site);
  const context: EntryContext = { plan, now: ports.clock.now(), by: 'system' };
  if (erasure.begun === undefined) {
    await write(ports, before, beginErasure(before, context), 'erasureBegun', context);
    return { kind: 'again' };
  }
  await ports.records.noteErasure({ study, participant, at: erasure.begun });
  await forgetPerson(ports, study, participant);
  const isDone = await write(ports, before, completeErasure(before, context), 'erased', context);
  if (isDone) ports.log.info('erased', { study, participant });
  return isDone ? { kind: 'finished' } : { kind: 'again' };
};
