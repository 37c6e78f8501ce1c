import type { Answer } from './an-exchange.ts';
import type { Entered, Entering } from './entry-command.ts';
import { type Facts, localDay, mayTakeBack, openHolds, startOf } from './expected.ts';

export type Enters = Entered['entering'];
const TAKEN: Answer[] = [[200]];
const REASON = 'told by phone';
const FOLLOW_UP = '/follow-ups/FU12';

const participation = (change: object, sets: Partial<Facts>, answers = TAKEN): Entering => ({
  method: 'PATCH',
  path: '/participation',
  body: { ...change, reason: REASON },
  answers,
  sets,
});

export const book =
  (days: number, time: string): Enters =>
  ({ facts: { outcome, dead, stopped } }, { now }) => {
    const at = `${localDay(now, days)}T${time}`;
    const isAhead = startOf(at) > now;
    const answers: Answer[] = outcome ? [[409]] : isAhead && (dead || stopped) ? [[422, '/at']] : TAKEN;
    return {
      method: 'PUT',
      path: `${FOLLOW_UP}/appointment`,
      body: { at, mode: 'phone' },
      answers,
      sets: { appointment: at },
    };
  };

export const cancel: Enters = ({ facts: { appointment } }) => ({
  method: 'DELETE',
  path: `${FOLLOW_UP}/appointment`,
  body: {},
  answers: appointment === undefined ? [[409]] : TAKEN,
  sets: { appointment: undefined },
});

export const noShow: Enters = ({ facts: { appointment, outcome } }, { now }) => ({
  method: 'POST',
  path: `${FOLLOW_UP}/outcome`,
  body: { noShow: true, on: localDay(now) },
  answers: outcome || appointment === undefined ? [[409]] : startOf(appointment) > now ? [[422, '/on']] : [[201]],
  sets: { appointment: undefined },
});

export const outcome =
  (how: 'done' | 'notDone'): Enters =>
  ({ facts }, { now }) => {
    const on = localDay(now);
    const { appointment = '' } = facts;
    // Whoever is awaited later today was not interviewed yet.
    const isTooEarly = how === 'done' && appointment.startsWith(on) && startOf(appointment) > now;
    // The same outcome once more changes nothing; of another day it is another one.
    const again: Answer[] = facts.outcome === how ? [[201], [409]] : [[409]];
    return {
      method: 'POST',
      path: `${FOLLOW_UP}/outcome`,
      body: { outcome: how, on, ...(how === 'done' ? {} : { reason: 'too-unwell' }) },
      answers: facts.outcome ? again : isTooEarly ? [[422, '/on']] : [[201]],
      sets: { outcome: how },
    };
  };

export const consent =
  (channel: 'sms' | 'email', yes: boolean): Enters =>
  () =>
    participation({ consent: { [channel]: yes } }, { [channel]: yes });

export const stop: Enters = ({ facts: { appointment, outcome: known, stopped } }, { now }) => {
  const isAhead = appointment !== undefined && known === undefined && startOf(appointment) > now;
  const off = isAhead && !stopped ? { appointment: undefined } : {};
  return participation({ interviews: 'stopped' }, { stopped: true, ...off });
};
export const goOn: Enters = () => participation({ interviews: 'full' }, { stopped: false });
export const life =
  (to: 'alive' | 'dead'): Enters =>
  () =>
    participation({ life: to }, { dead: to === 'dead' });

export const hold =
  (days: number | undefined): Enters =>
  (person, expected) => {
    if (openHolds(person, expected).length > 0) return undefined;
    const until = days === undefined ? {} : { until: localDay(expected.now, days) };
    const name = `hold-${String(person.entries.length)}`;
    const sets = { [name]: { from: localDay(expected.now), ...until } };
    return participation({ hold: { kind: 'away', ...until } }, sets);
  };
export const lift: Enters = (person, expected) => {
  const open = openHolds(person, expected);
  if (open.length > 1) return undefined;
  const sets = Object.fromEntries(open.map((name) => [name, undefined]));
  return participation({ hold: null }, sets, open.length === 0 ? [[409]] : TAKEN);
};

const MESSAGES_OF_A_FOLLOW_UP = 8;
export const byHand =
  (channel: 'sms' | 'email'): Enters =>
  (person, expected) => {
    const { dead, stopped, [channel]: agreed } = person.facts;
    const isHeld = openHolds(person, expected).length > 0;
    const pauses: Answer[] = [...(isHeld ? [[409] as Answer] : []), ...(stopped ? [[422, ''] as Answer] : [])];
    const isMany =
      person.entries.filter(({ set }) => set[0]?.startsWith('byHand')).length >= MESSAGES_OF_A_FOLLOW_UP - 5;
    const open: Answer[] = agreed ? [[201], ...(isMany ? [[409] as Answer] : [])] : [[422, '/channel']];
    return {
      method: 'POST',
      path: '/messages',
      body: { text: 'Vi finder en ny dag sammen. Ring {tlf}. Hilsen {afs}', channel },
      answers: dead ? [[422, '']] : pauses.length > 0 ? pauses : open,
      sets: { [`byHand-${String(person.entries.length)}`]: channel },
    };
  };

export const takeBack =
  (which: number): Enters =>
  (person, { now }) => {
    const { entries } = person;
    const entry = entries.at(-1 - (which % Math.max(1, entries.length)));
    if (entry === undefined) return undefined;
    const answers: Record<ReturnType<typeof mayTakeBack>, Answer[]> = {
      yes: TAKEN,
      no: [[409]],
      perhaps: [[200], [409]],
    };
    const sets = Object.fromEntries(entry.set.map((name) => [name, entry.before[name]]));
    const path = `/events/${entry.event}:void`;
    return {
      method: 'POST',
      path,
      body: { reason: REASON },
      answers: answers[mayTakeBack(person, entry, now)],
      sets,
      undoes: entry,
    };
  };
