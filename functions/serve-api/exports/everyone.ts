import { seesSite } from '../../../shared/domain/member.ts';
import type { Both, Page } from '../../../shared/ports/record-store.ts';
import { readCursor } from '../page.ts';
import type { ApiPorts } from '../ports.ts';
import type { Visit } from '../visit.ts';

const PAGE_PEOPLE = 100;
/** About 2 MB of a document; an answer on AWS may hold 6. */
const DOCUMENT_PEOPLE = 1_000;
/** So many are looked up at once: a few hundred milliseconds for each thousand. */
const AT_ONCE = 33;

/** Half of what a request on AWS may take: what is not read by then is named by the link to the rest. */
const READING_MS = 15_000;

export const hasTime = ({ now }: Pick<Visit, 'now'>, { clock }: Pick<ApiPorts, 'clock'>): boolean =>
  clock.now() - now < READING_MS;

type Asker = Pick<Visit, 'study' | 'member'>;

/** One page of the people at the caller's sites, by id; a record that nobody can read stands on the worklist and not here. */
export const somePeople = async (
  { study, member }: Asker,
  cursor: string | undefined,
  ports: Pick<ApiPorts, 'records'>,
): Promise<Page<Both>> => {
  if (cursor) readCursor(cursor);
  const page = await ports.records.people(study.id, cursor || undefined, PAGE_PEOPLE);
  return {
    ...page,
    rows: page.rows.filter(({ interviews }) => member === undefined || seesSite(member, interviews.site)),
  };
};

/** As many as one document holds, and where the next one goes on. */
export const manyPeople = async (
  asker: Asker,
  from: string | undefined,
  ports: Pick<ApiPorts, 'records'>,
): Promise<Page<Both>> => {
  const rows: Both[] = [];
  let cursor = from;
  do {
    const page = await somePeople(asker, cursor, ports);
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined && rows.length < DOCUMENT_PEOPLE);
  return { rows, ...(cursor === undefined ? {} : { cursor }) };
};

export const everyone = async function* (asker: Asker, ports: Pick<ApiPorts, 'records'>): AsyncGenerator<Both[]> {
  let cursor: string | undefined;
  do {
    const page = await somePeople(asker, cursor, ports);
    yield page.rows;
    cursor = page.cursor;
  } while (cursor !== undefined);
};

/** In the order of the people, some at once. */
export const forEachOf = async <Result>(
  people: readonly Both[],
  look: (both: Both) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (let at = 0; at < people.length; at += AT_ONCE)
    results.push(...(await Promise.all(people.slice(at, at + AT_ONCE).map(look))));
  return results;
};
