import type { CardForm } from './card-form.ts';

interface Versions<Part> {
  begun: Part;
  mine: Part;
  now: Part;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was not typed here is as it stands now. */
const merged = <Part>({ begun, mine, now }: Versions<Part>): Part => (isSame(mine, begun) ? now : mine);

const mergedEntry = <Entry extends object>({ begun, mine, now }: Versions<Entry>): Entry => {
  const before = new Map(Object.entries(begun));
  return { ...now, ...Object.fromEntries(Object.entries(mine).filter(([name, value]) => value !== before.get(name))) };
};

/** Entry by entry: a number that one of them marked stays marked while the other adds one. */
const mergedList = <Entry extends object>({ begun, mine, now }: Versions<Entry[]>, keyOf: (entry: Entry) => string) => {
  if (isSame(begun, now) || isSame(begun, mine)) return merged({ begun, mine, now });
  const find = (list: Entry[], entry: Entry) => list.find((each) => keyOf(each) === keyOf(entry));
  const standing = now.flatMap((theirs) => {
    const [before, typed] = [find(begun, theirs), find(mine, theirs)];
    if (before === undefined) return [typed ?? theirs];
    return typed === undefined ? [] : [mergedEntry({ begun: before, mine: typed, now: theirs })];
  });
  const added = mine.filter((entry) => find(now, entry) === undefined && !isSame(find(begun, entry), entry));
  return [...standing, ...added];
};

/** The card as it stands now with what was typed here since the form was opened. */
export const mergedCard = ({ begun, mine, now }: Versions<CardForm>): CardForm => {
  const part = <Name extends keyof CardForm>(name: Name): Versions<CardForm[Name]> => ({
    begun: begun[name],
    mine: mine[name],
    now: now[name],
  });
  return {
    name: merged(part('name')),
    phones: mergedList(part('phones'), ({ number }) => number),
    email: merged(part('email')),
    addresses: mergedList(part('addresses'), ({ lines }) => lines),
    language: merged(part('language')),
    interpreter: merged(part('interpreter')),
    contactPersons: mergedList(part('contactPersons'), ({ phone }) => phone),
    preferences: merged(part('preferences')),
  };
};
