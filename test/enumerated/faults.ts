import type { Call } from '../world/outside/invocation.ts';

/** The five ways in which one call of the outside may end otherwise than well (reliability.md 5.2). */
export const WAYS = ['before', 'lost', 'throttled', 'diesBefore', 'diesAfter'] as const;
export type Way = (typeof WAYS)[number];

/** What a call of the outside was: whether it may change something, and if not, whether its caller asks again when it is throttled. */
export type Made = 'changes' | NonNullable<Call<unknown>['reads']>;

export interface MadeCall {
  made: Made;
  /** The last call of its worker, when that went well and the worker did nothing since: whoever dies before this one might as well have died after that. */
  since?: number;
  /** Of a read that did not arrive: its worker does nothing more, and comes to the same end as one that died, but for a line that tells the fault. */
  endsIt?: true;
}

/**
 * As which way this call is lived. Nothing comes of a read whether it arrived or not: who hears no answer lives on as one whose question was lost, and
 * who dies after it is who died before it. Whoever does not ask again hears nothing else of one that is throttled, and whoever does nothing more
 * without the answer might as well have died (enumeration.test.ts lives such twins).
 */
export const livedAs = (way: Way, { made, endsIt }: MadeCall): Way => {
  if (made === 'changes') return way;
  if (endsIt && way.startsWith('dies')) return 'before';
  if (way === 'lost' || (way === 'throttled' && made === 'impatiently')) return 'before';
  return way === 'diesAfter' ? 'diesBefore' : way;
};

/** One life of one scenario: at which call the other thing happens, and what goes wrong at which calls. Calls are counted from 1. */
export interface Schedule {
  scenario: string;
  moment: number;
  faults: readonly (readonly [call: number, way: Way])[];
}

/** 0 without a fault. */
export const lastOf = ({ faults }: Schedule): number => faults.at(-1)?.[0] ?? 0;

/**
 * The schedule whose life this one is, in which its last worker died right after the call before, since it did nothing in between. What follows has
 * then numbers that are one less, so that the other thing must have happened before (enumeration.test.ts lives such twins).
 */
export const diedBefore = ({ faults, ...schedule }: Schedule, { since }: MadeCall): Schedule | undefined => {
  const others = faults.slice(0, -1);
  const [call, way] = faults.at(-1) ?? [0];
  if (way !== 'diesBefore' || since === undefined) return undefined;
  if (since <= (others.at(-1)?.[0] ?? 0) || schedule.moment >= call) return undefined;
  return { ...schedule, faults: [...others, [since, 'diesAfter']] };
};

const isWay = (text: string): text is Way => WAYS.some((way) => way === text);

/** `text@3/4:lost,7:diesAfter` */
export const nameOf = ({ scenario, moment, faults }: Schedule): string =>
  `${scenario}@${String(moment)}/${faults.map(([call, way]) => `${String(call)}:${way}`).join(',')}`;

/** @throws SyntaxError for what `nameOf` never wrote */
export const scheduleOf = (name: string): Schedule => {
  const [, scenario, moment, rest] = /^([\w-]+)@(\d+)\/(.*)$/.exec(name) ?? [];
  if (scenario === undefined || rest === undefined) throw new SyntaxError(`no schedule: ${name}`);
  const faults = rest
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [call = '', way = ''] = part.split(':');
      if (!isWay(way)) throw new SyntaxError(`no way to fail: ${part}`);
      return [Number(call), way] as const;
    });
  return { scenario, moment: Number(moment), faults };
};
