import { STREAMS } from '../../shared/domain/record.ts';
import type { MovedTask } from '../../shared/domain/ending.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { WorkRow } from '../../shared/ports/record-store.ts';
import { busyProblem } from './ending-refusals.ts';
import { writeHandOver } from './ending-write.ts';
import { PAGE_ROWS } from './page.ts';
import type { WritePorts } from './writing.ts';

/** Who was shut out, and by whom. */
interface ShutOut {
  study: string;
  user: string;
  by: string;
  now: Instant;
  /** Of the request. */
  token: string;
}

const takenIn = ({ participant, tasks, escalations }: WorkRow, user: string): MovedTask[] => {
  const taken = tasks.filter(({ owner }) => owner === user);
  const acknowledged = escalations.filter((each) => each.acknowledged?.by === user);
  return [...taken, ...acknowledged].map(({ id }) => ({ task: id, participant, from: user }));
};

/** Part of what they had taken, by a number that no other part of the same request has. Not of a record that cannot be read: that stands before a person already. */
const freed = async (moves: MovedTask[], part: number, { study, user, by, now, token }: ShutOut, ports: WritePorts) => {
  if (moves.length === 0) return;
  const ids = [...new Set(moves.map(({ participant }) => participant))];
  const readable = new Set((await ports.records.readMany(study, ids)).map(({ interviews }) => interviews.participant));
  const tasks = moves.filter(({ participant }) => readable.has(participant));
  const plan = { participants: [], appointments: [], tasks, covers: [] };
  const handing = { study, by, now, token: `lock/${study}/${user}/${token}/${String(part)}` };
  const { kind } = await writeHandOver(plan, { ...handing, because: 'lockedOut', withoutCaseloadLimit: true }, ports);
  if (kind !== 'handedOver') throw busyProblem();
};

/**
 * Whoever is shut out answers for nothing: their tasks are free to take, and what they acknowledged is open again, so that the next
 * level is told. Page by page of what is open; a second time does what the first left.
 * @throws Problem
 */
export const freeTakenWork = async (shutOut: ShutOut, ports: WritePorts): Promise<void> => {
  let moves: MovedTask[] = [];
  let part = 0;
  for (const stream of STREAMS)
    for await (const rows of ports.records.openWork(shutOut.study, stream)) {
      moves.push(...rows.flatMap((row) => takenIn(row, shutOut.user)));
      if (moves.length < PAGE_ROWS) continue;
      await freed(moves, part, shutOut, ports);
      moves = [];
      part += 1;
    }
  await freed(moves, part, shutOut, ports);
};
