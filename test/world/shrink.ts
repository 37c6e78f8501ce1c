import { ACTORS } from './live-year.ts';
import { liveWorld, type WorldName } from './one-world.ts';
import type { Violation } from './outside/seen.ts';

/** Whoever deploys or attacks, and outages, are left out as actors. */
export const SHRUNK_FAULTS = [
  'crash',
  'freeze',
  'throttled',
  'notReached',
  'answerLost',
  'conflict',
  'duplicate',
  'unheard',
  'receiptLost',
  'refusals',
  'channelDown',
  'correlated',
  'staleIndexSeconds',
  'skewSeconds',
  'kmsFails',
] as const;
const DAY_MS = 86_400_000;

const half = (count: number): number => Math.max(1, Math.floor(count / 2));

/** Smaller worlds than this one, the boldest first. */
const smaller = (name: WorldName, end: number): WorldName[] => {
  const { studies, people, days, until = days, without = [], spared = [] } = name;
  return [
    ...(end < until ? [{ ...name, until: end }] : []),
    ...(studies > 1 ? [{ ...name, studies: half(studies) }] : []),
    ...(people > 1 ? [{ ...name, people: half(people) }] : []),
    ...ACTORS.filter((actor) => !without.includes(actor)).map((actor) => ({ ...name, without: [...without, actor] })),
    ...SHRUNK_FAULTS.filter((fault) => !spared.includes(fault)).map((fault) => ({
      ...name,
      spared: [...spared, fault],
    })),
  ];
};

const stillFails = async (name: WorldName, check: string): Promise<Violation | undefined> => {
  // One that is left in the midst of a release holds what its own code cannot read.
  const { violations } = await liveWorld(name).catch(() => ({ violations: [] }));
  return violations.find((violation) => violation.check === check);
};

export interface Shrunk {
  name: WorldName;
  violation: Violation;
  tries: number;
}

/** Leaves out days, studies, people, actors and faults for as long as the same check still fails. */
export const shrink = async (whole: WorldName, first: Violation, start: number, maxTries: number): Promise<Shrunk> => {
  let found: Shrunk = { name: whole, violation: first, tries: 0 };
  const refused = new Set<string>();
  for (;;) {
    const end = Math.ceil((found.violation.at - start) / DAY_MS) + 1;
    const next = smaller(found.name, end).find((name) => !refused.has(JSON.stringify(name)));
    if (!next || found.tries >= maxTries) return found;
    const violation = await stillFails(next, first.check);
    if (violation) found = { name: next, violation, tries: found.tries + 1 };
    else {
      refused.add(JSON.stringify(next));
      found = { ...found, tries: found.tries + 1 };
    }
  }
};
