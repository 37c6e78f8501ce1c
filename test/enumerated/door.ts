import type { Timeline } from '../world/engine/timeline.ts';
import type { Call, Invocation, Reach } from '../world/outside/invocation.ts';
import type { Made, Way } from './faults.ts';

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
  const calls: Made[] = [];
  const reach = async <Answer>(invocation: Invocation, call: Call<Answer>): Promise<Answer> => {
    if (invocation.isDead) return never();
    const nth = calls.push(call.reads ?? 'changes');
    onCall(nth);
    const way = wayAt(nth, call.what);
    await time.sleep(call.latency?.[0] ?? CALL_MS);
    invocation.isDead ||= way === 'diesBefore' || time.now() - invocation.startedAt > TIMEOUT_MS;
    if (invocation.isDead) return never();
    if (way === 'throttled') return call.unreachable('throttled');
    if (way === 'before') return call.unreachable('notReached');
    if (way === undefined) return call.effect();
    try {
      call.effect();
    } catch {
      // Whoever does not hear of it does not hear of a refusal either.
    }
    invocation.isDead ||= way === 'diesAfter';
    return invocation.isDead ? never() : call.unreachable('answerLost');
  };
  return { reach: reach satisfies Reach, calls: (): readonly Made[] => calls };
};
