import { numbersOf } from '../../shared/domain/contact-card.ts';
import {
  digitsOf,
  foundIn,
  LAST_DIGITS,
  NAME_START_LETTERS,
  type SearchWord,
  type Sought,
  soughtBy,
} from '../../shared/domain/search-words.ts';
import { noteCardSeen } from './contact-reads.ts';
import { foundBeyond, foundById, participantOfAlias } from './find-by-id.ts';
import { type Found, type Hit, hitsAmong, MAX_FOUND, MAX_PEOPLE, type Searched, searched } from './find-hits.ts';
import { nextDue } from './next-due.ts';
import type { Filters } from './participant-filters.ts';
import type { ApiPorts } from './ports.ts';
import { summaryFor } from './seen-participant.ts';
import { coordinates } from '../../shared/domain/roles-together.ts';
import type { Visit } from './visit.ts';
import { planFor } from './read-participant.ts';

interface Search {
  visit: Visit;
  filters: Filters;
  ports: ApiPorts;
}

/** What one word may be filed under. */
interface Filed {
  /** Of whoever may be meant by it. */
  under: SearchWord;
  /** Of those among them who are named first. */
  surely?: SearchWord;
}

/** For each word of what is sought; whoever is meant is under all of them. */
const filedUnder = (sought: Sought): Filed[] => {
  switch (sought.kind) {
    case 'email':
      return [{ under: { kind: 'email', text: sought.email } }];
    case 'digits':
      return [{ under: { kind: 'lastDigits', text: sought.digits.slice(-LAST_DIGITS) } }];
    case 'name':
      return sought.words.map((word) => {
        const whole: SearchWord = { kind: 'name', text: word };
        if (word.length < NAME_START_LETTERS) return { under: whole };
        return { under: { kind: 'nameStart', text: word.slice(0, NAME_START_LETTERS) }, surely: whole };
      });
  }
};

/** By the rarest word; the others are only asked whether somebody is under them too. */
const candidates = async (sought: Sought, study: string, { records, contacts }: ApiPorts): Promise<string[]> => {
  const under = (word: SearchWord): Promise<string[]> =>
    records.underLookup(study, contacts.searchHash(word), MAX_PEOPLE);
  const perWord = await Promise.all(
    filedUnder(sought).map(async (filed) => ({ ...filed, ids: new Set(await under(filed.under)) })),
  );
  const [first, ...others] = perWord.sort((one, other) => one.ids.size - other.ids.size);
  if (first === undefined) return [];
  const ids = new Set([...(first.surely ? await under(first.surely) : []), ...first.ids]);
  return [...ids].filter((id) => others.every((other) => other.ids.has(id)));
};

/** By what only the contact card says. Whoever is beyond those who were looked through is judged by the record, like everyone. */
const byContact = async (sought: Sought, ids: string[], { rows, more }: Searched, search: Search) => {
  const among = new Set(rows.map(({ participant }) => participant));
  const meant: Parameters<typeof hitsAmong>[1] = async ({ interviews: { study, participant } }) => {
    const contact = await search.ports.contacts.read(study, participant, 'search');
    const matched = contact && foundIn(contact.card, sought);
    return matched && { matched, card: contact.card };
  };
  return hitsAmong(
    ids.filter((id) => more || among.has(id)),
    meant,
    search,
  );
};

const maySeeContacts = ({ roles }: Visit): boolean => roles.some(coordinates);

/** What tells people of one name apart; of the number that was found, else of the first. */
const phoneEndOf = (numbers: string[], sought: Sought | undefined): string | undefined => {
  const ends = (number: string): boolean => sought?.kind === 'digits' && digitsOf(number).endsWith(sought.digits);
  const number = numbers.find(ends) ?? numbers[0];
  return number === undefined ? undefined : digitsOf(number).slice(-LAST_DIGITS);
};

/** Whoever is shown by name was looked at, and that is written down; a card that was compared and put away was seen by nobody. */
const told = async ({ both, card: compared }: Hit, sought: Sought | undefined, { visit, ports }: Search) => {
  if (!maySeeContacts(visit)) return {};
  const { participant } = both.interviews;
  await noteCardSeen(visit, participant, { purpose: 'search' }, ports);
  const card = compared ?? (await ports.contacts.read(visit.study.id, participant, 'search'))?.card;
  const phoneEnd = phoneEndOf(numbersOf(card), sought);
  return {
    ...nextDue(both.interviews, await planFor(both, visit.study.id, ports), visit.now),
    ...(card?.name === undefined ? {} : { name: card.name }),
    ...(phoneEnd === undefined ? {} : { phoneEnd }),
  };
};

const hitView = async (hit: Hit, sought: Sought | undefined, search: Search) => ({
  ...summaryFor(search.visit, hit.both, await planFor(hit.both, search.visit.study.id, search.ports)),
  matched: hit.matched,
  ...(await told(hit, sought, search)),
});

/** Whoever may be meant by what a caller gave. `more` says that not all of them are shown. */
export const findParticipants = async (text: string, visit: Visit, filters: Filters, ports: ApiPorts) => {
  const search = { visit, filters, ports };
  const { id: study } = visit.study;
  const sees = maySeeContacts(visit);
  const sought = sees ? soughtBy(text) : undefined;
  const [lookedThrough, ids, ofAlias] = await Promise.all([
    searched(visit, filters, ports),
    sought ? candidates(sought, study, ports) : [],
    sees ? participantOfAlias(text, study, ports) : undefined,
  ]);
  const matched = new Map([
    ...(lookedThrough.more ? foundBeyond(text, ofAlias) : []),
    ...foundById(text, lookedThrough.rows, ofAlias),
  ]);
  const byId = await hitsAmong(
    [...matched.keys()],
    async ({ interviews: { participant } }) => {
      const by = matched.get(participant);
      return by && { matched: by };
    },
    search,
  );
  const contacts: Found = sought
    ? await byContact(
        sought,
        ids.filter((id) => !matched.has(id)),
        lookedThrough,
        search,
      )
    : { hits: [], more: false };
  const hits = [...byId.hits, ...contacts.hits];
  const more = lookedThrough.more || byId.more || contacts.more || hits.length > MAX_FOUND;
  const items = await Promise.all(hits.slice(0, MAX_FOUND).map((hit) => hitView(hit, sought, search)));
  return { items, ...(more ? { more: true } : {}) };
};
