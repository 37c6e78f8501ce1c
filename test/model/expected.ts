import { DateTime } from 'luxon';

/** What a coordinator believes to hold of somebody, said as plainly as product.md says it; by name, so that an entry can be taken back. */
export type Facts = Record<string, unknown> & {
  sms: boolean;
  email: boolean;
  stopped: boolean;
  dead: boolean;
  /** Local start of the interview that stands. */
  appointment?: string | undefined;
  outcome?: 'done' | 'notDone' | undefined;
};

/** One entry that was taken: by which name it can be taken back, and how the facts stood around it. */
export interface Entry {
  event: string;
  /** The facts it set. */
  set: string[];
  before: Facts;
  after: Facts;
  at: number;
  /** Where it took another one back: which. */
  undoes?: Entry;
}

export interface Person {
  id: string;
  facts: Facts;
  entries: Entry[];
  /** Every ETag that was read, the last one last. */
  etags: string[];
}

export interface Expected {
  now: number;
  people: Person[];
}

const ZONE = 'Europe/Copenhagen';
export const localDay = (at: number, days = 0): string =>
  DateTime.fromMillis(at, { zone: ZONE }).plus({ days }).toISODate() ?? '';
export const startOf = (local: string): number => DateTime.fromISO(local, { zone: ZONE }).toMillis();

interface Hold {
  from: string;
  until?: string;
}
const holdsAt = ({ facts }: Person, at: number): string[] => {
  const holds = Object.keys(facts).filter((name) => name.startsWith('hold-') && facts[name] !== undefined);
  if (holds.length === 0) return [];
  const today = localDay(at);
  return holds.filter((name) => {
    const { from, until = today } = facts[name] as Hold;
    return from <= today && today <= until;
  });
};
export const openHolds = (person: Person, { now }: Expected): string[] => holdsAt(person, now);

const isTold = (step: string, how: string[]): boolean =>
  how.some((each) => new RegExp(`/${each}(~\\d+)?(#\\d+)?$`).test(step));

export interface Sent {
  step: string;
  kind: 'sms' | 'email' | 'letter';
  at: number;
}

/** Why it should not have left (product.md sections 4 and 5); undefined where nothing stood in its way. */
export const wrongToSend = (person: Person, { step, kind, at }: Sent): string | undefined => {
  const { sms, email, dead, stopped, appointment, outcome } = person.facts;
  if (dead) return 'to somebody who died';
  if (!{ sms, email, letter: true }[kind]) return 'to a channel that was refused';
  // Somebody would turn up for nothing: told all the same.
  if (stopped && !isTold(step, ['cancelled'])) return 'to somebody who stopped';
  if (holdsAt(person, at).length > 0 && !isTold(step, ['cancelled', 'moved'])) return 'during a hold';
  if (!step.startsWith('FU12/') || step.includes('byHand')) return undefined;
  if (isTold(step, ['thanks'])) return outcome === 'done' ? undefined : 'for an interview that was not held';
  if (!step.includes('/appointment-') && (appointment !== undefined || outcome !== undefined))
    return 'an invitation to what is booked or over';
  if (isTold(step, ['booked', 'moved', 'appt\\d']) && (appointment === undefined || at >= startOf(appointment)))
    return 'about an interview that does not stand any more';
  return undefined;
};

const SUBJECTS: Partial<Record<string, string>> = { appointment: 'FU12', outcome: 'FU12' };
const subjectsOf = (set: string[]): string[] => set.map((name) => SUBJECTS[name] ?? name);

/** Unless that was taken back as well. */
const isTakenBack = (person: Person, entry: Entry): boolean =>
  person.entries.some((each) => each.undoes === entry && !isTakenBack(person, each));

/** Entries that still stand and came after it; two that cancel each other out are none. */
const laterOnes = (person: Person, entry: Entry): Entry[] => {
  const later = person.entries.slice(person.entries.indexOf(entry) + 1);
  return later.filter((each) => !isTakenBack(person, each) && !(each.undoes && later.includes(each.undoes)));
};

/** Everything can be taken back (product.md section 5) as long as it stands as it was entered: what came after goes first. */
export const mayTakeBack = (person: Person, entry: Entry, now: number): 'yes' | 'no' | 'perhaps' => {
  if (isTakenBack(person, entry)) return 'no';
  if (entry.set.some((name) => JSON.stringify(person.facts[name]) !== JSON.stringify(entry.after[name]))) return 'no';
  const subjects = subjectsOf(entry.set);
  // A text may have left meanwhile.
  if (subjects.some((name) => name.startsWith('byHand')) && now > entry.at) return 'perhaps';
  const isFollowed = laterOnes(person, entry).some(({ set }) =>
    subjectsOf(set).some((name) => subjects.includes(name)),
  );
  return isFollowed ? 'perhaps' : 'yes';
};
