import type { Chance } from '../../../local/chance.ts';
import type { Cast } from '../actors/cast.ts';
import type { Turn } from './turned-tables.ts';

/** Everyone moves on by as many places. */
const moved = (names: readonly string[], by: number): [string, string][] =>
  names.map((name, at) => [name, names[(at + by) % names.length] ?? name]);

/** A turn in which everyone gets the check-ins of somebody else, of the other arm as far as there are enough, and another mentor. */
export const turnOf = ({ people }: Cast, luck: Chance): Turn => {
  const drawn = luck.shuffled(people);
  const isSupported = ({ mentor }: Cast['people'][number]): boolean => mentor !== undefined;
  const byArm = [...drawn.filter(isSupported), ...drawn.filter((person) => !isSupported(person))];
  const mentors = [...new Set(people.flatMap(({ mentor }) => mentor ?? []))].sort();
  const ids = byArm.map(({ id }) => id);
  return new Map([...moved(ids, Math.ceil(ids.length / 2)), ...moved(mentors, 1)]);
};
