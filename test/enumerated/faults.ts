/** The five ways in which one call of the outside may end otherwise than well (reliability.md 5.2). */
export const WAYS = ['before', 'lost', 'throttled', 'diesBefore', 'diesAfter'] as const;
export type Way = (typeof WAYS)[number];

/** One life of one scenario: at which call the other thing happens, and what goes wrong at which calls. Calls are counted from 1. */
export interface Schedule {
  scenario: string;
  moment: number;
  faults: readonly (readonly [call: number, way: Way])[];
}

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
