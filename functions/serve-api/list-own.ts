import type { Both, MentoredRow } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { mentoredWithin, ownPeople, readWithin } from './own-people.ts';
import { cursorOf, onwards, PAGE_ROWS, pageOf } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { isAssessor, reachOf } from './reach.ts';
import { refuseHidden } from './read-query.ts';
import { summaryFor } from './seen-participant.ts';
import type { Visit } from './visit.ts';
import { planFor } from './read-participant.ts';

const MENTORS_FILTERS = ['q', 'cursor', 'status', 'mentor'];
const ASSESSORS_FILTERS = ['q', 'cursor'];

const summarised = async (visit: Visit, people: Both[], ports: ApiPorts) =>
  Promise.all(people.map(async (both) => summaryFor(visit, both, await planFor(both, visit.study.id, ports))));

type Row = Awaited<ReturnType<typeof summarised>>[number];

const soughtIn = (visit: Visit): string => visit.query('q')?.trim().toLowerCase() ?? '';

const isSought = (visit: Visit, id: string): boolean => id.toLowerCase().includes(soughtIn(visit));

const isWanted = (visit: Visit, row: Row): boolean => {
  const [status, mentor] = [visit.query('status'), visit.query('mentor')];
  return (!status || row.status === status) && (!mentor || ('mentor' in row && row.mentor === mentor));
};

/** Of a team that may be large: the records of one page are read and no more, unless a filter passes over some of them. */
const listMentored = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const after = cursorOf(visit);
  const reach = await reachOf(visit, ports);
  const waiting: MentoredRow[] = (await mentoredWithin(visit, reach, ports))
    .filter(({ alias }) => (after === undefined || alias > after) && isSought(visit, alias))
    .sort((a, b) => (a.alias < b.alias ? -1 : 1));
  const shown: Row[] = [];
  while (shown.length <= PAGE_ROWS && waiting.length > 0) {
    const ids = waiting.splice(0, PAGE_ROWS + 1).map(({ participant }) => participant);
    const rows = await summarised(visit, await readWithin(visit.study.id, ids, reach, ports), ports);
    shown.push(...rows.filter((row) => isWanted(visit, row)));
  }
  const items = shown.slice(0, PAGE_ROWS);
  return ok({ items, ...onwards(shown.length > PAGE_ROWS ? items.at(-1)?.id : undefined) });
};

/** A mentor's, a team's or an assessor's own, by the names that they know. */
export const listOwn = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  refuseHidden(visit, isAssessor(visit) ? ASSESSORS_FILTERS : MENTORS_FILTERS);
  if (!isAssessor(visit)) return listMentored(visit, ports);
  const rows = await summarised(visit, await ownPeople(visit, ports), ports);
  const shown = rows.filter(({ id }) => isSought(visit, id));
  return ok(pageOf(shown, ({ id }) => id, visit.query('cursor')));
};
