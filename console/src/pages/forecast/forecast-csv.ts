import { csvOf } from '../../kit/csv.ts';
import type { Forecast } from './answer.ts';
import { BOUNDS } from './search.ts';
import { SERIES, weekLoads } from './week-loads.ts';

/** Both reckonings side by side; columns are machine words, as in every file of the API. */
export const forecastCsv = ({ weeks }: Pick<Forecast, 'weeks'>): string => {
  const names = [...SERIES, 'cost'] as const;
  const [expected, nobody] = BOUNDS.map((bound) => weekLoads(weeks, bound));
  const rows = (expected ?? []).map((load, n) => [
    load.week,
    load.from,
    ...names.map((name) => load[name]),
    ...names.map((name) => nobody?.[n]?.[name]),
  ]);
  return csvOf(['week', 'from', ...BOUNDS.flatMap((bound) => names.map((name) => `${name}.${bound}`))], rows);
};
