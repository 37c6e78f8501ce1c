import type { Chance } from '../../../local/chance.ts';
import type { Timeline } from '../engine/timeline.ts';
import type { Trace } from '../engine/trace.ts';
import type { Profile } from './profiles.ts';

/** One run of one function. Whoever is dead makes no further call, and is told nothing more. */
export interface Invocation {
  id: string;
  /** Whom it handles, as far as it is known. */
  handles?: { study: string; participant: string };
  isDead: boolean;
  /** Only looks: whatever it writes is wrong. */
  looks?: boolean;
  startedAt: number;
  /** Calls that it waits for. */
  open: number;
}

export type FaultKind =
  | 'throttled'
  | 'notReached'
  | 'answerLost'
  | 'conflict'
  | 'crashBefore'
  | 'crashAfter'
  | 'freeze'
  | 'correlated'
  | 'timeout';
export type Tally = Partial<Record<string, number>>;

export interface ReachSetting {
  time: Timeline;
  trace: Trace;
  luck: Chance;
  profile: () => Profile;
  faults: Tally;
  /** The world does something to whoever is being handled, while the call is on its way. */
  interfere: (invocation: Invocation) => void;
  /** Something was done at this instant, and whoever asked for it is never told. */
  onUnheard?: (at: number) => void;
}

export interface Call<Answer> {
  what: string;
  effect: () => Answer;
  /** Milliseconds, shortest and longest. */
  latency?: readonly [number, number];
  /** Whether a transaction may meet another one. */
  conflicts?: boolean;
  /** Absent: it changes something. `impatiently`: whoever asks hears that there was no answer, and never why. */
  reads?: 'patiently' | 'impatiently';
  /** What it is answered with when it did not arrive, or nobody knows whether it did. */
  unreachable: (kind: 'throttled' | 'notReached' | 'answerLost' | 'conflict') => Answer;
}

const LATENCY = [2, 40] as const;
const FREEZE_SECONDS = [20, 320] as const;
const SECOND_MS = 1_000;
/** Of Lambda: a worker that takes longer is ended wherever it is. */
const TIMEOUT_SECONDS = 60;

const never = <Answer>(): Promise<Answer> => new Promise<Answer>(() => undefined);

/** The one door to the outside: latency, faults, deaths and freezes; and a line of the trace for each. */
export const reaching = (setting: ReachSetting) => {
  const { time, trace, luck, profile, faults } = setting;
  const count = (kind: FaultKind): void => {
    faults[kind] = (faults[kind] ?? 0) + 1;
  };
  const drawn = (conflicts: boolean): FaultKind | undefined => {
    const { throttled, notReached, answerLost, conflict, crash, freeze } = profile();
    let left = luck.next();
    const shares: [FaultKind, number][] = [
      ['throttled', throttled],
      ['notReached', notReached],
      ['answerLost', answerLost],
      ['conflict', conflicts ? conflict : 0],
      ['crashBefore', crash / 2],
      ['crashAfter', crash / 2],
      ['freeze', freeze],
    ];
    for (const [kind, share] of shares) {
      if (left < share) return kind;
      left -= share;
    }
    return undefined;
  };
  const die = (invocation: Invocation, kind: FaultKind): void => {
    count(kind);
    invocation.isDead = true;
  };

  return async <Answer>(invocation: Invocation, call: Call<Answer>): Promise<Answer> => {
    if (invocation.isDead) return never();
    const [shortest, longest] = call.latency ?? LATENCY;
    const fault = drawn(call.conflicts ?? false);
    const { correlated, freeze } = profile();
    invocation.open += 1;
    if (correlated > 0 && luck.next() < correlated) {
      count('correlated');
      setting.interfere(invocation);
    }
    await time.sleep(luck.between(shortest, longest));
    if (invocation.isDead) return never();
    if (freeze === 0 && time.now() - invocation.startedAt > TIMEOUT_SECONDS * SECOND_MS) {
      die(invocation, 'timeout');
      return never();
    }
    trace.note(`${String(time.now())} ${invocation.id} ${call.what} ${fault ?? ''}`);
    if (fault === 'crashBefore') {
      die(invocation, fault);
      return never();
    }
    if (fault === 'throttled' || fault === 'notReached' || fault === 'conflict') {
      count(fault);
      invocation.open -= 1;
      return call.unreachable(fault);
    }
    const doneAt = time.now();
    let answer: Answer | undefined;
    let refusal: unknown;
    let isRefused = false;
    try {
      answer = call.effect();
    } catch (error) {
      isRefused = true;
      refusal = error;
    }
    if (fault === 'crashAfter') {
      die(invocation, fault);
      return never();
    }
    if (fault === 'freeze') {
      count(fault);
      await time.sleep(luck.between(FREEZE_SECONDS[0] * SECOND_MS, FREEZE_SECONDS[1] * SECOND_MS));
    } else if (luck.often(0.3)) await time.sleep(luck.between(shortest, longest));
    if (invocation.isDead) return never();
    invocation.open -= 1;
    if (fault === 'answerLost') {
      count(fault);
      setting.onUnheard?.(doneAt);
      return call.unreachable(fault);
    }
    if (isRefused) throw refusal;
    return answer as Answer;
  };
};

export type Reach = ReturnType<typeof reaching>;
