import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { FoundIn } from '../../shared/domain/search-words.ts';
import type { Both, Page, PseudonymRow } from '../../shared/ports/record-store.ts';
import type { Filters } from './participant-filters.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';

/** Whoever reads more than this has to ask more narrowly. */
export const MAX_FOUND = 50;
/** People opened for one search: more would keep a caller waiting. */
const MAX_OPENED = 300;
const OPENED_AT_ONCE = 25;
const ROSTER_ROWS = 1_000;
/** As many people as a list looks through. */
const MAX_ROSTERS = 20;
export const MAX_PEOPLE = ROSTER_ROWS * MAX_ROSTERS;

export type Matched = 'id' | 'externalId' | 'secondPseudonym' | FoundIn;
interface Meant {
  matched: Matched;
  /** Of whom it was compared. */
  card?: ContactCard;
}
export interface Hit extends Meant {
  both: Both;
}
export interface Found {
  hits: Hit[];
  /** Not all who may be meant were looked at. */
  more: boolean;
}

export interface Searched {
  rows: PseudonymRow[];
  more: boolean;
}

/** Whom the filters let through of one stretch; without more of them than the filters ask for. */
const stretchOf = async (
  study: string,
  after: string | undefined,
  { among, placed }: Filters,
  { records }: Pick<ApiPorts, 'records'>,
): Promise<Page<PseudonymRow>> => {
  if (placed) {
    const page = await records.pseudonyms(study, after, ROSTER_ROWS);
    return { ...page, rows: page.rows.filter(placed) };
  }
  const page = await records.roster(study, 'interviews', after, ROSTER_ROWS);
  const rows: PseudonymRow[] = [];
  for (const row of page.rows) if (await among(row)) rows.push(row);
  return { ...page, rows };
};

/** Among whom is sought: nobody of another site is looked at, opened or counted. */
export const searched = async (visit: Visit, filters: Filters, ports: ApiPorts): Promise<Searched> => {
  const found: PseudonymRow[] = [];
  let after: string | undefined;
  for (let stretches = 0; stretches < MAX_ROSTERS; stretches += 1) {
    const { rows, cursor } = await stretchOf(visit.study.id, after, filters, ports);
    found.push(...rows);
    after = cursor;
    if (after === undefined) break;
  }
  return { rows: found, more: after !== undefined };
};

/** Those of them who pass and are meant, in their order, until there are more than are shown. */
export const hitsAmong = async (
  ids: string[],
  meant: (both: Both) => Promise<Meant | undefined>,
  { visit, filters, ports }: { visit: Visit; filters: Filters; ports: ApiPorts },
): Promise<Found> => {
  const hits: Hit[] = [];
  for (let at = 0; at < ids.length; at += OPENED_AT_ONCE) {
    if (at >= MAX_OPENED || hits.length > MAX_FOUND) return { hits, more: true };
    const people = await ports.records.readMany(visit.study.id, ids.slice(at, at + OPENED_AT_ONCE));
    const opened = await Promise.all(
      people.map(async (both): Promise<Hit | undefined> => {
        if (!(await filters.passes(both))) return undefined;
        const found = await meant(both);
        return found && { both, ...found };
      }),
    );
    hits.push(...opened.filter((hit) => hit !== undefined));
  }
  return { hits, more: false };
};
