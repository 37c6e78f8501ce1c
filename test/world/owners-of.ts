import type { Person } from './actors/cast.ts';
import type { Final, Owner } from './checks/lived.ts';
import { wordsIn } from './outside/shown.ts';

interface Owned {
  study: string;
  person: Person;
}

type Owners = Map<string, { kind: Owner['kind']; studies: Set<string>; mentors: Set<string> }>;

const own = (owners: Owners, kind: Owner['kind'], word: string, { study, person }: Owned): void => {
  const known = owners.get(word) ?? { kind, studies: new Set(), mentors: new Set() };
  known.studies.add(study);
  for (const mentor of [person.mentor ?? '', ...(person.laterMentors ?? [])]) known.mentors.add(mentor);
  owners.set(word, known);
};

/** Of every word that tells of one person, whose it is. */
export const ownersOf = (people: readonly Owned[], finals: readonly Final[]): ReadonlyMap<string, Owner> => {
  const owners: Owners = new Map();
  const byId = new Map(people.map((each) => [`${each.study}/${each.person.id}`, each]));
  for (const each of byId.values()) {
    const { id, card, addresses } = each.person;
    own(owners, 'pseudonym', id, each);
    for (const word of [...wordsIn(JSON.stringify(card)), ...addresses]) own(owners, 'contact', word, each);
  }
  for (const { record } of finals) {
    const owned = byId.get(`${record.study}/${record.participant}`);
    if (record.stream === 'checkIns' && owned) own(owners, 'alias', record.alias, owned);
  }
  return owners;
};
