import { isoDate } from '../../../shared/domain/civil-date.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';
import type { Cast, Person } from './cast.ts';
import { coordinatorOf, insist, post, todayOf } from './clerk.ts';
import { enrolmentOf } from './enrolment.ts';
import { inStudy } from './paths.ts';

/** Whoever lives with somebody may have their number. */
const SHARED = 0.2;

/** All that a form may hold beside what everybody has. */
const wholeCard = (year: LivedYear, cast: Cast, person: Person, luck: Chance): void => {
  const { card, consent, addresses } = person;
  const today = todayOf(year);
  const other = luck.often(SHARED) ? luck.one(cast.people).card.phones[0] : undefined;
  if (other) {
    card.phones = [{ number: other.number, shared: luck.often(0.6) }, ...card.phones.slice(0, 1)];
    addresses.add(other.number);
  }
  if (luck.often(0.3))
    card.phones = card.phones.map((phone, nth) => ({ ...phone, label: nth === 0 ? 'mobil' : 'hjem' }));
  if (luck.often(0.2))
    card.addresses = [
      ...card.addresses.map((address) => ({ ...address, until: isoDate(today + 20) })),
      {
        lines: ['Flyttevej 1', '9999 Eksempelby'],
        from: isoDate(today + 21),
        protected: luck.often(0.5),
      },
    ];
  if (luck.often(0.4)) {
    const asked = { consent: luck.often(0.7), ...(luck.often(0.5) ? { consentedOn: isoDate(today - 1) } : {}) };
    card.contactPersons = [{ name: 'Nær Ven', phone: `+4541${String(luck.between(100_000, 999_999))}`, ...asked }];
    consent.contactPerson = asked.consent;
  }
  if (luck.often(0.1)) card.interpreter = 'Somali';
  if (luck.often(0.3)) card.preferences = 'Helst om formiddagen';
  consent.voicemail = luck.often(0.5);
};

/** Their numbers as the card that the coordinator has just typed has them. */
const noteUnsafe = ({ world }: LivedYear, { study }: Cast, { id: participant, card }: Person): void => {
  for (const { number } of card.phones.filter(({ unsafe }) => unsafe))
    world.seen.unsafe.push({ at: world.time.now(), study: study.id, participant, number });
};

/**
 * A coordinator enrols somebody by the form, and sends it again where no answer came; who never hears looks whether they are there.
 * @param arrives begins the life of somebody who has come
 */
export const recruit = async (
  year: LivedYear,
  cast: Cast,
  arrives: (person: Person) => void,
  luck: Chance,
): Promise<void> => {
  const person = cast.newcomer(todayOf(year), luck);
  wholeCard(year, cast, person, luck);
  cast.awaited.push(person);
  const clerk = coordinatorOf(year, cast, person);
  const path = inStudy(cast, '/participants');
  const told = await post(clerk, { route: 'participants.enrol', path, body: enrolmentOf(person) }, luck);
  const isThere = told?.status === 201 || (await insist(clerk, () => undefined)) !== undefined;
  if (!isThere) return;
  cast.awaited.splice(cast.awaited.indexOf(person), 1);
  cast.people.push(person);
  noteUnsafe(year, cast, person);
  arrives(person);
};
