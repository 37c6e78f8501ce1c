import {
  type FoundIn,
  foundIn,
  LAST_DIGITS,
  NAME_START_LETTERS,
  type SearchWord,
  type Sought,
  soughtBy,
} from '../../shared/domain/search-words.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { openCard } from './contact-reads.ts';
import type { Filters } from './participant-filters.ts';
import type { ApiPorts } from './ports.ts';
import { summaryFor } from './seen-participant.ts';
import type { Visit } from './visit.ts';
import { planFor } from './write-participant.ts';

/** Whoever reads more than this has to ask more narrowly. */
const MAX_FOUND = 50;
/** Cards opened for one search: more would keep a caller waiting. */
const MAX_OPENED = 300;
const OPENED_AT_ONCE = 25;
/** People with one first name in a study of ten thousand, and room to spare. */
const MAX_UNDER_WORD = 2_000;
const ROSTER_ROWS = 1_000;
/** As many people as a list looks through. */
const MAX_ROSTERS = 20;

type Matched = 'id' | 'externalId' | FoundIn;
interface Hit {
  both: Both;
  matched: Matched;
  name?: string;
}
interface Found {
  hits: Hit[];
  more: boolean;
}

const isIn = (ids: string[], sought: string): boolean => ids.some((id) => id.toLowerCase().includes(sought));

/** Ids of ours and of other systems, whole or in part; the whole ones first. */
const byId = async (text: string, visit: Visit, filters: Filters, { records }: ApiPorts): Promise<Found> => {
  const sought = text.toLowerCase();
  const matched = new Map<string, Matched>();
  const whole = new Set<string>();
  let after: string | undefined;
  for (let rosters = 0; rosters < MAX_ROSTERS; rosters += 1) {
    const { rows, cursor } = await records.roster(visit.study.id, 'interviews', after, ROSTER_ROWS);
    for (const { participant, externalIds } of rows) {
      const others = Object.values(externalIds ?? {});
      if ([participant, ...others].some((id) => id.toLowerCase() === sought)) whole.add(participant);
      if (isIn([participant], sought)) matched.set(participant, 'id');
      else if (isIn(others, sought)) matched.set(participant, 'externalId');
    }
    after = cursor;
    if (after === undefined) break;
  }
  const ids = [...new Set([...whole, ...matched.keys()])];
  const hits: Hit[] = [];
  for (const both of await records.readMany(visit.study.id, ids.slice(0, MAX_FOUND))) {
    const how = matched.get(both.interviews.participant);
    if (how !== undefined && (await filters.passes(both))) hits.push({ both, matched: how });
  }
  return { hits, more: after !== undefined || ids.length > MAX_FOUND };
};

/** For each word of what is sought, what it may be filed under, the surest first; whoever is meant is under all of them. */
const filedUnder = (sought: Sought): SearchWord[][] => {
  switch (sought.kind) {
    case 'email':
      return [[{ kind: 'email', text: sought.email }]];
    case 'digits':
      return [[{ kind: 'lastDigits', text: sought.digits.slice(-LAST_DIGITS) }]];
    case 'name':
      return sought.words.map((word) => [
        { kind: 'name', text: word },
        ...(word.length < NAME_START_LETTERS
          ? []
          : [{ kind: 'nameStart' as const, text: word.slice(0, NAME_START_LETTERS) }]),
      ]);
  }
};

const candidates = async (sought: Sought, study: string, { records, contacts }: ApiPorts) => {
  const perWord = await Promise.all(
    filedUnder(sought).map(async (words) => {
      const under = await Promise.all(
        words.map((word) => records.underLookup(study, contacts.searchHash(word), MAX_UNDER_WORD)),
      );
      return { ids: new Set(under.flat()), cut: under.some((ids) => ids.length >= MAX_UNDER_WORD) };
    }),
  );
  const [first, ...others] = perWord.sort((one, other) => one.ids.size - other.ids.size);
  const ids = [...(first?.ids ?? [])].filter((id) => others.every((each) => each.ids.has(id)));
  return { ids: ids.slice(0, MAX_OPENED), more: ids.length > MAX_OPENED || perWord.some(({ cut }) => cut) };
};

/** By what only the contact card says. */
const byContact = async (sought: Sought, visit: Visit, filters: Filters, ports: ApiPorts): Promise<Found> => {
  const { ids, more } = await candidates(sought, visit.study.id, ports);
  const hits: Hit[] = [];
  for (let at = 0; at < ids.length; at += OPENED_AT_ONCE) {
    const people = await ports.records.readMany(visit.study.id, ids.slice(at, at + OPENED_AT_ONCE));
    const opened = await Promise.all(
      people.map(async (both): Promise<Hit | undefined> => {
        // Nobody of another site is opened.
        if (!(await filters.passes(both))) return undefined;
        const contact = await ports.contacts.read(visit.study.id, both.interviews.participant, 'search');
        const matched = contact && foundIn(contact.card, sought);
        return matched === undefined ? undefined : { both, matched };
      }),
    );
    hits.push(...opened.filter((hit) => hit !== undefined));
    if (hits.length > MAX_FOUND) return { hits, more: true };
  }
  return { hits, more };
};

const maySeeContacts = ({ roles }: Visit): boolean =>
  roles.some((role) => role === 'coordinator' || role === 'leadCoordinator');

/** Whoever is shown by name was looked at, and that is written down; a card that was compared and put away was seen by nobody. */
const named = async (hit: Hit, visit: Visit, ports: ApiPorts): Promise<Hit> => {
  if (!maySeeContacts(visit)) return hit;
  const name = (await openCard(visit, hit.both.interviews.participant, { purpose: 'search' }, ports))?.card.name;
  return { ...hit, ...(name === undefined ? {} : { name }) };
};

const hitView = async ({ both, matched, name }: Hit, visit: Visit, ports: ApiPorts) => ({
  ...summaryFor(visit, both, await planFor(both, visit.study.id, ports)),
  matched,
  ...(name === undefined ? {} : { name }),
});

/** Whoever may be meant by what a caller gave. `more` says that not all of them are shown. */
export const findParticipants = async (text: string, visit: Visit, filters: Filters, ports: ApiPorts) => {
  const sought = maySeeContacts(visit) ? soughtBy(text) : undefined;
  const [ids, contacts] = await Promise.all([
    byId(text, visit, filters, ports),
    sought ? byContact(sought, visit, filters, ports) : { hits: [], more: false },
  ]);
  const known = new Set(ids.hits.map(({ both }) => both.interviews.participant));
  const hits = [...ids.hits, ...contacts.hits.filter(({ both }) => !known.has(both.interviews.participant))];
  const shown = await Promise.all(hits.slice(0, MAX_FOUND).map((hit) => named(hit, visit, ports)));
  const more = ids.more || contacts.more || hits.length > MAX_FOUND;
  return { items: await Promise.all(shown.map((hit) => hitView(hit, visit, ports))), ...(more ? { more: true } : {}) };
};
