import type { AgendaItem } from '../queries.ts';

/** Work that is open has still to be done, whenever it began. */
export const isAhead = ({ state }: AgendaItem): boolean =>
  state === 'planned' || state === 'open' || state === 'sending';

/** What lies ahead, soonest first; then what was, latest first. */
export const plannedFirst = (items: readonly AgendaItem[]): AgendaItem[] => {
  const byTime = [...items].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [...byTime.filter(isAhead), ...byTime.filter((item) => !isAhead(item)).reverse()];
};
