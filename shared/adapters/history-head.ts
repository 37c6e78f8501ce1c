import { type Stream, STREAMS } from '../domain/record.ts';
import type { StoredEvent } from '../domain/event.ts';
import type { Head, PastHead } from '../ports/history-heads.ts';
import type { Both } from '../ports/record-store.ts';
import { sha256 } from './event-chain.ts';

interface Of {
  study: string;
  participant: string;
  stream: Stream;
}

/** Another one each night, so that two nights do not show in whose history something happened between them (ADR 25). */
const digest = ({ study, participant, stream }: Of, on: string, hash: string): string =>
  sha256(JSON.stringify([study, participant, stream, on, hash]));

export const headOf = (both: Both, on: string): Head => {
  const { participant } = both.interviews;
  const [interviews, checkIns] = STREAMS.map((stream) => digest(both[stream], on, both[stream].lastHash));
  return { participant, interviews: interviews ?? '', checkIns: checkIns ?? '' };
};

/** Whether the event that was the last one on that night is among these of one stream: one of the latest, as a rule. */
export const isPastOf = (of: Of, events: StoredEvent[], past: PastHead): boolean =>
  events.findLast(({ hash }) => digest(of, past.on, hash) === past[of.stream]) !== undefined;
