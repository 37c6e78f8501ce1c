import type { Timeline } from '../world/engine/timeline.ts';
import type { Call, Invocation, Reach } from '../world/outside/invocation.ts';
import type { MadeCall, Way } from './faults.ts';

export interface DoorSetting {
  time: Timeline;
  /** What goes wrong at this call; calls are counted from 1. */
  wayAt: (call: number, what: string) => Way | undefined;
  /** Before the call is on its way. */
  onCall: (call: number) => void;
}

const CALL_MS = 5;
const TIMEOUT_MS = 60_000;

const never = <Answer>(): Promise<Answer> => new Promise<Answer>(() => undefined);

/** The one way to the outside, as in the world, but for a plan instead of chance. */
export const openDoor = ({ time, wayAt, onCall }: DoorSetting) => {
  const calls: MadeCall[] = [];
  const idleSince = new Map<Invocation, number>();
  const failed = new Map<Invocation, MadeCall>();
  const waiting = new Map<Invocation, Set<MadeCall>>();
  /** It does something, and could not if it had died before. */
  const does = (invocation: Invocation): void => {
    idleSince.delete(invocation);
    delete failed.get(invocation)?.endsIt;
    failed.delete(invocation);
  };
  const reach = async <Answer>(invocation: Invocation, call: Call<Answer>): Promise<Answer> => {
    if (invocation.isDead) return never();
    const open = waiting.get(invocation) ?? new Set();
    const since = open.size === 0 ? idleSince.get(invocation) : undefined;
    const made: MadeCall = { made: call.reads ?? 'changes', ...(since === undefined ? {} : { since }) };
    const nth = calls.push(made);
    does(invocation);
    // Who asks two things at once has made both calls when it dies before the first.
    for (const other of open) delete other.since;
    waiting.set(invocation, open.add(made));
    onCall(nth);
    const way = wayAt(nth, call.what);
    await time.sleep(call.latency?.[0] ?? CALL_MS);
    invocation.isDead ||= way === 'diesBefore' || time.now() - invocation.startedAt > TIMEOUT_MS;
    if (invocation.isDead) return never();
    open.delete(made);
    if (way !== undefined && made.made !== 'changes' && open.size === 0) failed.set(invocation, made);
    if (way === 'throttled') return call.unreachable('throttled');
    if (way === 'before') return call.unreachable('notReached');
    if (way === undefined) {
      idleSince.set(invocation, nth);
      return call.effect();
    }
    try {
      call.effect();
    } catch {
      // Whoever does not hear of it does not hear of a refusal either.
    }
    invocation.isDead ||= way === 'diesAfter';
    return invocation.isDead ? never() : call.unreachable('answerLost');
  };
  return {
    reach: reach satisfies Reach,
    calls: (): readonly MadeCall[] => calls,
    does,
    /** It ends with a fault. */
    ends: (invocation: Invocation): void => {
      const made = failed.get(invocation);
      if (made) made.endsIt = true;
    },
  };
};
