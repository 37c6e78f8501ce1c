import type { Chance } from '../../../local/chance.ts';
import { addDuration, isoDate } from '../../../shared/domain/civil-date.ts';
import type { Cast, Person } from './cast.ts';

/** Of worlds in which some live together. */
const HOUSEHOLDS = 0.3;
/** Of each study: with two of them more texts fall on one day than a number may get. */
const MEMBERS = 2;
/** Days from the beginning after which their interviews are wanted, so that most of their invitations lie in a world of two months. */
const WANTED = { from: 20, to: 45 };

const wantedOn = ({ protocol }: Cast, person: Person, day: number): void => {
  const next = protocol.timepoints.find(({ target }) => addDuration(0, target) > 0);
  if (next === undefined) return;
  person.anchors = Object.fromEntries(
    Object.keys(person.anchors).map((name) => [name, isoDate(day - addDuration(0, next.target))]),
  );
};

/** Some of several studies who live together, have one telephone and are asked for an interview in the same weeks. */
export const shareNumber = (casts: Cast[], start: number, luck: Chance): void => {
  if (!luck.often(HOUSEHOLDS)) return;
  const day = start + luck.between(WANTED.from, WANTED.to);
  const members = casts.flatMap((cast) => cast.people.slice(0, MEMBERS).map((person) => ({ cast, person })));
  const number = members.map(({ person }) => person.card.phones[0]?.number).find((each) => each !== undefined);
  if (number === undefined) return;
  for (const { cast, person } of members) {
    person.card.phones = [{ number }, ...person.card.phones.filter((phone) => phone.number !== number)];
    person.addresses.add(number);
    person.consent.sms = true;
    wantedOn(cast, person, day);
  }
};
