import { canonicalJson } from '../domain/canonical-json.ts';
import type { StoredEvent } from '../domain/event.ts';
import { factsAfter, factsOf } from '../domain/history.ts';
import { type ParticipantRecord, STREAMS } from '../domain/record.ts';
import type { PastHead } from '../ports/history-heads.ts';
import type { Both, HistoryFault, RecordStore } from '../ports/record-store.ts';
import { verifyChain } from './event-chain.ts';
import { isPastOf } from './history-head.ts';

/** Whoever is written at every look is looked at again on another night. */
const LOOKS_MAX = 3;

const faultOf = (record: ParticipantRecord, all: StoredEvent[], past?: PastHead): HistoryFault[] => {
  const { stream, version } = record;
  const events = all.filter((event) => event.stream === stream);
  const verdict = verifyChain(events, record);
  if (verdict.kind === 'broken') return [{ kind: 'chainBroken', stream, version: verdict.at }];
  if (past && !isPastOf(record, events, past)) return [{ kind: 'otherPast', stream, version }];
  const isSum = canonicalJson(factsAfter(events)) === canonicalJson(factsOf(record));
  return isSum ? [] : [{ kind: 'otherRecord', stream, version }];
};

const isSame = (one: Both, other: Both): boolean =>
  STREAMS.every((stream) => one[stream].version === other[stream].version);

/** A commit between the two looks would seem a fault: what was found holds only of records that stood still meanwhile. */
export const historyFaults =
  ({ readBoth, events }: Pick<RecordStore, 'readBoth' | 'events'>): RecordStore['historyFaults'] =>
  async (both, past) => {
    const { study, participant } = both.interviews;
    let seen = both;
    for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
      const all = await events(study, participant);
      const faults = STREAMS.flatMap((stream) => faultOf(seen[stream], all, past));
      if (faults.length === 0) return [];
      const again = await readBoth(study, participant);
      if (again === undefined || isSame(again, seen)) return faults;
      seen = again;
    }
    return [];
  };
