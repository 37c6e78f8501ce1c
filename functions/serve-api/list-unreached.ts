import { isUnreachable, type Reached, reachedOf } from '../../shared/domain/unreached.ts';
import { onwards, PAGE_ROWS, PAGES_READ_MAX } from './page.ts';
import type { Filters } from './participant-filters.ts';
import type { ApiPorts } from './ports.ts';
import { planFor } from './read-participant.ts';
import { summaryFor } from './seen-participant.ts';
import type { Visit } from './visit.ts';

const WANTED: Record<'unreachable' | 'toConfirm', (reached: Reached) => boolean> = {
  unreachable: isUnreachable,
  toConfirm: ({ numberIsFresh }) => numberIsFresh === false,
};

/** What the vault says of each, and the record: a page of those who pass, in order of id. No card is opened for it. */
const unreachedAmong = async (
  ids: string[],
  wanted: (reached: Reached) => boolean,
  filters: Filters,
  visit: Visit,
  ports: ApiPorts,
) => {
  const { id: study } = visit.study;
  const [people, reaches] = await Promise.all([ports.records.readMany(study, ids), ports.contacts.reaches(study, ids)]);
  const rows = [];
  for (const both of people) {
    const { interviews } = both;
    const plan = await planFor(both, study, ports);
    const reached = reachedOf(interviews, reaches.get(interviews.participant), plan, visit.now);
    if (reached === undefined || !wanted(reached) || !(await filters.passes(both))) continue;
    const { lastSignOfLife } = interviews;
    rows.push({ ...summaryFor(visit, both, plan), reached, ...(lastSignOfLife ? { lastSignOfLife } : {}) });
  }
  return rows;
};

/** Whom nobody can reach, or whose number should be asked about; pages may be short, and the cursor goes on. */
export const listUnreached = async (
  reach: keyof typeof WANTED,
  cursor: string | undefined,
  filters: Filters,
  visit: Visit,
  ports: ApiPorts,
) => {
  const items = [];
  let next = cursor;
  let pages = 0;
  do {
    const { rows, cursor: last } = await ports.records.roster(visit.study.id, 'interviews', next, PAGE_ROWS);
    const among = [];
    for (const row of rows) if (await filters.among(row)) among.push(row.participant);
    items.push(...(await unreachedAmong(among, WANTED[reach], filters, visit, ports)));
    next = last;
    pages += 1;
    // Whole stretches only: a page holds no more than a hundred, as each of them does.
  } while (next !== undefined && items.length === 0 && pages < PAGES_READ_MAX);
  return { items, ...onwards(next) };
};
