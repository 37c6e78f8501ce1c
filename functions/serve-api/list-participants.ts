import { participantQuery } from '../../shared/contract/list-query.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { findParticipants } from './find-participants.ts';
import { readQuery } from './exports/read-query.ts';
import { listUnreached } from './list-unreached.ts';
import { listOwn } from './list-own.ts';
import { onwards, PAGE_ROWS, PAGES_READ_MAX, readCursor } from './page.ts';
import { type Filters, filtersOf } from './participant-filters.ts';
import type { ApiPorts } from './ports.ts';
import { refuseHidden } from './read-query.ts';
import { seesArm, summaryFor } from './seen-participant.ts';
import type { Visit } from './visit.ts';
import { planFor } from './read-participant.ts';

/** So many rows of a roster are looked through at a time. */
const ROSTER_ROWS = 1_000;

interface Stretch {
  ids: string[];
  /** After which id the next one begins; absent at the end. */
  next?: string;
}

const earlier = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

/** Both streams have a row for each person, but an index may show one of them a moment later. */
const stretchAfter = async (
  study: string,
  after: string | undefined,
  { interviews, checkIns }: Filters,
  { records }: Pick<ApiPorts, 'records'>,
): Promise<Stretch> => {
  const isFiltered = interviews !== undefined || checkIns !== undefined;
  const count = isFiltered ? ROSTER_ROWS : PAGE_ROWS;
  const [talks, supports] = await Promise.all([
    checkIns === undefined || interviews ? records.roster(study, 'interviews', after, count) : undefined,
    checkIns ? records.roster(study, 'checkIns', after, count) : undefined,
  ]);
  const next = earlier(talks?.cursor, supports?.cursor);
  const supported = supports && checkIns && supports.rows.filter(checkIns).map(({ participant }) => participant);
  const known = supported && new Set(supported);
  const ids: string[] = [];
  for (const row of talks?.rows ?? [])
    if ((known === undefined || known.has(row.participant)) && (interviews === undefined || (await interviews(row))))
      ids.push(row.participant);
  const all = talks ? ids : (supported ?? []);
  return { ids: next === undefined ? all : all.filter((id) => id <= next), ...(next === undefined ? {} : { next }) };
};

const listed = async (
  visit: Visit,
  cursor: string | undefined,
  filters: Filters,
  ports: ApiPorts,
): Promise<{ people: Both[]; next?: string }> => {
  const ids: string[] = [];
  let next = cursor;
  let stretches = 0;
  do {
    const stretch = await stretchAfter(visit.study.id, next, filters, ports);
    ids.push(...stretch.ids);
    next = stretch.next;
    stretches += 1;
  } while (next !== undefined && ids.length < PAGE_ROWS && stretches < PAGES_READ_MAX);
  const page = ids.slice(0, PAGE_ROWS);
  const rest = ids.length > page.length ? page.at(-1) : next;
  const people: Both[] = [];
  for (const both of await ports.records.readMany(visit.study.id, page))
    if (await filters.passes(both)) people.push(both);
  return { people, ...(rest === undefined ? {} : { next: rest }) };
};

/** Nobody filters by what they do not see; the status of the blinded would tell of the check-ins. */
const refuseHiddenFilters = (visit: Visit): void => {
  if (visit.sight === 'site') return;
  const analysts = ['q', 'site', 'followUp', 'state', 'cursor', ...(seesArm(visit) ? ['arm'] : [])];
  refuseHidden(visit, visit.sight === 'blinded' ? analysts : [...analysts, 'status']);
};

/** One page of those who pass the filters, in order of id; or, for whoever seeks somebody, those who may be meant. */
export const listParticipants = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  if (visit.sight === 'own') return listOwn(visit, ports);
  refuseHiddenFilters(visit);
  const filters = filtersOf(visit, ports);
  const sought = visit.query('q')?.trim();
  if (sought) return ok(await findParticipants(sought, visit, filters, ports));
  const cursor = visit.query('cursor') || undefined;
  const { reach } = readQuery(visit, participantQuery);
  if (reach) return ok(await listUnreached(reach, cursor && readCursor(cursor), filters, visit, ports));
  const { people, next } = await listed(visit, cursor && readCursor(cursor), filters, ports);
  const items = await Promise.all(
    people.map(async (both) => summaryFor(visit, both, await planFor(both, visit.study.id, ports))),
  );
  return ok({ items, ...onwards(next) });
};
