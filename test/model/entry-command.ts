import type fc from 'fast-check';
import { type Answer, holdAnswer, lookAround, lookAtRecords, type Real } from './an-exchange.ts';
import type { Entry, Expected, Facts, Person } from './expected.ts';

/** One thing that a coordinator enters of somebody. */
export interface Entering {
  method: 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  path: string;
  body?: unknown;
  /** The answers that product.md leaves room for. */
  answers: Answer[];
  /** What holds once it was taken. */
  sets: Partial<Facts>;
  undoes?: Entry;
}

/** What was read of somebody when it is entered: nothing that is told, the last of it, or what has changed since. */
export const SEEN = ['nothing', 'nothing', 'last', 'last', 'last', 'stale'] as const;
type Seen = (typeof SEEN)[number];

const isTaken = (status: number): boolean => status < 300;

const learn = (person: Person, { sets, undoes }: Entering, event: string | undefined, at: number): void => {
  const before = { ...person.facts };
  person.facts = { ...person.facts, ...sets };
  if (event === undefined) return;
  const set = Object.keys(sets);
  person.entries.push({ event, set, before, after: { ...person.facts }, at, ...(undoes ? { undoes } : {}) });
};

const requestedBy = (etag: string | undefined): Record<string, string> =>
  etag === undefined ? {} : { 'if-match': etag };

export interface Entered {
  name: string;
  who: number;
  seen: Seen;
  /** Undefined where it makes no sense as things stand. */
  entering: (person: Person, expected: Expected) => Entering | undefined;
}

/** A request of a coordinator: answered as expected, and afterwards everything is as expected. */
export const entryCommand = ({ name, who, seen, entering }: Entered): fc.AsyncCommand<Expected, Real> => ({
  check: ({ people, ...expected }) =>
    people.slice(who, who + 1).some((person) => entering(person, { people, ...expected })),
  run: async (expected, real) => {
    const person = expected.people[who];
    const wanted = person && entering(person, expected);
    if (person === undefined || wanted === undefined) throw new Error('nobody there, or nothing to enter');
    const current = person.etags.at(-1);
    const etag = { nothing: undefined, last: current, stale: person.etags[0] }[seen];
    const { office } = real;
    const { method, path, body, answers } = wanted;
    const answered = await office.ask(method, office.of(person.id, path), body, { headers: requestedBy(etag) });
    if (etag !== undefined && etag !== current)
      expect([answered.status, answered.headers.get('etag')]).toEqual([412, current]);
    else {
      holdAnswer(answered, answers);
      if (isTaken(answered.status)) learn(person, wanted, answered.body.events[0], expected.now);
    }
    await lookAround(expected, real, [person]);
  },
  toString: () => `${name} of P-${String(who + 1)}${seen === 'nothing' ? '' : `, having read the ${seen}`}`,
});

/** Time goes on, and what falls due on the way is carried out. */
export const timePasses = (hours: number): fc.AsyncCommand<Expected, Real> => ({
  check: () => true,
  run: async (expected, real) => {
    // Before a worker writes over it.
    await lookAtRecords(expected, real);
    expected.now += hours * 3_600_000;
    await real.office.until(new Date(expected.now).toISOString());
    await lookAround(expected, real);
  },
  toString: () => `${String(hours)} hours pass`,
});

export const MOODS = ['accepted', 'refusedForNow', 'unclear'] as const;
/** How the providers answer from now on. */
export const providersTurn = (mood: (typeof MOODS)[number]): fc.AsyncCommand<Expected, Real> => ({
  check: () => true,
  run: async (_expected, { office }) => {
    office.answers.next = ({ attempt }) =>
      mood === 'accepted' ? { kind: mood, providerMessageId: `m-${attempt}` } : { kind: mood, code: 'drawn' };
  },
  toString: () => `providers answer ${mood}`,
});
