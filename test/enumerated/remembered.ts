import type { Instant } from '../../shared/domain/zone.ts';
import type { Log } from '../../shared/ports/log.ts';
import { type Answered, answerTo, heardAs, toldAgain } from './answered.ts';
import type { Ask, Outside, Question } from './outside.ts';

type Said = (log: Log) => void;
type Next = { kind: 'asks'; question: Question<unknown> } | { kind: 'returns' } | { kind: 'fails'; error: unknown };

/** What an invocation does between one answer and its next question. */
interface Turn {
  said: Said[];
  /** Absent: nobody has lived it, or it asks more than one thing at once and is lived each time. */
  next?: Next;
  /** How it goes on after each answer that it ever heard here. */
  heard: Map<string, Turn>;
}

/** One life's invocation. */
export interface Beginning {
  /** All that it begins with. */
  named: string;
  startedAt: Instant;
  now: () => Instant;
  outside: Outside;
  log: Log;
  /** Lives it. */
  run: (given: { now: () => Instant; ask: Ask; log: Log }) => Promise<unknown>;
}

const newTurn = (): Turn => ({ said: [], heard: new Map() });

const after = (turn: Turn, answered: Answered): Turn => {
  const key = heardAs(answered);
  const known = turn.heard.get(key) ?? newTurn();
  turn.heard.set(key, known);
  return known;
};

/** Lives an invocation: at once, up to what nobody has lived yet, by what it has heard; from there on as it comes, keeping what it does. */
const liveOn = async (from: Turn, heard: readonly Answered[], beginning: Beginning): Promise<void> => {
  const { startedAt, now, outside, log, run } = beginning;
  let kept: Turn | undefined = from;
  from.said = [];
  let past = 0;
  let open = 0;
  const ask: Ask = async <Answer>(question: Question<Answer>) => {
    const known = heard[past];
    if (known) {
      past += 1;
      return toldAgain<Answer>(known);
    }
    open += 1;
    if (kept) {
      if (open === 1) kept.next = { kind: 'asks', question };
      else delete kept.next;
    }
    if (open > 1) kept = undefined;
    const answered = await answerTo(question(outside), now);
    open -= 1;
    kept &&= after(kept, answered);
    return toldAgain<Answer>(answered);
  };
  const say = (said: Said): void => {
    if (past < heard.length) return;
    kept?.said.push(said);
    said(log);
  };
  const given = {
    ask,
    now: () => (past < heard.length ? (heard[past - 1]?.at ?? startedAt) : now()),
    log: {
      info: (...words) => say((to) => to.info(...words)),
      warn: (...words) => say((to) => to.warn(...words)),
      error: (...words) => say((to) => to.error(...words)),
    } satisfies Log,
  };
  try {
    await run(given);
    if (kept) kept.next = { kind: 'returns' };
  } catch (error) {
    if (kept) kept.next = { kind: 'fails', error };
    throw error;
  }
};

/**
 * Most invocations of most schedules begin like one of another schedule and hear the same answers at the same instants. What they do then is known,
 * since the functions read nothing else: each question is put to the tables and providers of this life, and the functions only run where an answer is new.
 */
export const rememberedInvocations = () => {
  const beginnings = new Map<string, Turn>();
  return async (beginning: Beginning): Promise<void> => {
    const heard: Answered[] = [];
    let turn = beginnings.get(beginning.named) ?? newTurn();
    beginnings.set(beginning.named, turn);
    for (;;) {
      const { next, said } = turn;
      if (!next) return liveOn(turn, heard, beginning);
      for (const each of said) each(beginning.log);
      switch (next.kind) {
        case 'returns':
          return;
        case 'fails':
          throw next.error;
        case 'asks': {
          const answered = await answerTo(next.question(beginning.outside), beginning.now);
          heard.push(answered);
          turn = after(turn, answered);
        }
      }
    }
  };
};
