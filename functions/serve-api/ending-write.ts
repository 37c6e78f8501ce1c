import type { HandOver } from '../../shared/domain/ending.ts';
import { handOver, type PersonalHandOver } from '../../shared/domain/entries/hand-over.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { COMMIT_MAX_ITEMS, commitItems } from '../../shared/ports/commit-size.ts';
import type { Commit } from '../../shared/ports/record-store.ts';
import { commitOf } from './commit-of.ts';
import { planFor } from './read-participant.ts';
import type { WritePorts } from './writing.ts';

type Changes = Omit<Commit, 'token'>;

/** Losing five races in a row means a storm; the next call or run goes on. */
const MAX_RACES = 5;

/** Who hands over, under which name the commits are known, and why. */
export interface HandingOver {
  study: string;
  by: string;
  now: Instant;
  token: string;
  /** As a colleague wrote it. */
  reason?: string;
  /** Machine word, of whichever record: it tells nobody's arm. */
  because?: string;
  withoutCaseloadLimit: boolean;
}

export type HandedOver = { kind: 'handedOver' } | { kind: 'caseloadExceeded'; mentor: string } | { kind: 'busy' };

const personal = ({ participants, appointments, tasks }: HandOver, participant: string): PersonalHandOver => ({
  participants: participants.filter((each) => each.participant === participant),
  appointments: appointments.filter((each) => each.participant === participant),
  tasks: tasks.filter((each) => each.participant === participant),
});

const whose = ({ participants, appointments, tasks }: HandOver): string[] =>
  [...new Set([...participants, ...appointments, ...tasks].map(({ participant }) => participant))].sort();

const together = (one: Changes, other: Changes): Changes => ({
  changes: [...one.changes, ...other.changes],
  archive: [...(one.archive ?? []), ...(other.archive ?? [])],
  unarchive: [...(one.unarchive ?? []), ...(other.unarchive ?? [])],
  caseloads: [...(one.caseloads ?? []), ...(other.caseloads ?? [])],
});

/** As the participant stands now; nothing when it has moved already. */
const changesOf = async (
  participant: string,
  moves: PersonalHandOver,
  handing: HandingOver,
  ports: WritePorts,
): Promise<Changes> => {
  const { study, by, now, reason, because, withoutCaseloadLimit } = handing;
  const both = await ports.records.readBoth(study, participant);
  if (both === undefined) return { changes: [] };
  const plan = await planFor(both, study, ports);
  // Why a mentor left is nothing that whoever reads of interviews should know.
  const event = (stream: Stream) => {
    const why = because ?? (stream === 'interviews' ? undefined : reason);
    return { action: 'handedOver', ...(why === undefined ? {} : { reason: why }) } as const;
  };
  return commitOf(both, handOver(both, moves), { event, withoutCaseloadLimit }, { now, by, plan }, { user: by }, ports);
};

interface Batch {
  participants: string[];
  writes: Changes;
}

const EMPTY: Batch = { participants: [], writes: { changes: [] } };

/** As many people as one transaction holds: a whole caseload of twenty is one, so that all of it moves or none. */
const batchesOf = async function* (plan: HandOver, handing: HandingOver, ports: WritePorts): AsyncGenerator<Batch> {
  let batch = EMPTY;
  for (const participant of whose(plan)) {
    const added = await changesOf(participant, personal(plan, participant), handing, ports);
    if (added.changes.length === 0) continue;
    const larger = together(batch.writes, added);
    if (commitItems({ token: '', ...larger }) > COMMIT_MAX_ITEMS) {
      yield batch;
      batch = { participants: [participant], writes: added };
    } else batch = { participants: [...batch.participants, participant], writes: larger };
  }
  if (batch.participants.length > 0) yield batch;
};

/** Moves what of the plan has not moved yet, in as few transactions as hold it. Whoever loses a race looks again at all that is left. */
export const writeHandOver = async (plan: HandOver, handing: HandingOver, ports: WritePorts): Promise<HandedOver> => {
  races: for (let race = 0; race < MAX_RACES; race += 1) {
    for await (const { participants, writes } of batchesOf(plan, handing, ports)) {
      const token = `${handing.token}/${participants[0] ?? ''}/${String(race)}`;
      const result = await ports.records.commit({ token, ...writes });
      if (result.kind === 'caseloadExceeded') return { kind: 'caseloadExceeded', mentor: result.mentor };
      if (result.kind !== 'committed') continue races;
    }
    return { kind: 'handedOver' };
  }
  return { kind: 'busy' };
};
