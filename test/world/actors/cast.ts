import { readFileSync } from 'node:fs';
import { publicHolidays } from '../../../shared/adapters/public-holidays.ts';
import type { ContactCard } from '../../../shared/domain/contact-card.ts';
import { addDuration, type CivilDay, isoDate } from '../../../shared/domain/civil-date.ts';
import type { Consent } from '../../../shared/domain/participation.ts';
import type { Protocol } from '../../../shared/domain/protocol.ts';
import { AGENDA_CODE_REVISION } from '../../../shared/domain/agenda-revision.ts';
import type { Study } from '../../../shared/ports/study-book.ts';
import type { Chance } from '../../../local/chance.ts';
import { madeUpStudy } from '../../../local/simulate/made-up-study.ts';
import { mentorsFor } from './staff.ts';

/** One made-up participant; `addresses` are all numbers and mail addresses that were ever theirs. */
export interface Person {
  id: string;
  arm: string;
  mentor?: string;
  /** Whoever supported them since. */
  laterMentors?: Set<string>;
  anchors: Record<string, string>;
  card: ContactCard;
  consent: Consent;
  addresses: Set<string>;
  /** Follow-ups that can be booked. */
  timepoints: string[];
}

export interface Cast {
  study: Study;
  protocol: Protocol;
  /** Who is in the study; newcomers join them. */
  people: Person[];
  /** Whom a file names that nobody knows yet. */
  awaited: Person[];
  /** Somebody whom nobody knows yet, as of a day. */
  newcomer: (start: CivilDay, luck: Chance) => Person;
}

/** From the root of the house: neither way of loading a module serves tsx and jest alike. */
const builtIn = (id: string): Protocol => JSON.parse(readFileSync(`protocols/${id}.json`, 'utf8')) as Protocol;

const FIRST_NUMBER = 20_100_000;
const NUMBERS_PER_STUDY = 10_000;
const DAYS_IN_YEAR = 365;

const holidays = publicHolidays('DK', 2023, 2030);

/** Studies differ in what a study may choose, so that each choice is lived. */
const CHOICES = [
  { protocol: 'ips-ma', sms: 'sns', unclearSends: 'flag' },
  { protocol: 'projekt-inklusion', sms: 'endUserMessaging', unclearSends: 'flag' },
  { protocol: 'ips-ma', sms: 'endUserMessaging', unclearSends: 'resend-once' },
  { protocol: 'projekt-inklusion', sms: 'sns', unclearSends: 'flag' },
] as const;

/** So that the ladder of one of the follow-ups falls into the year that is lived. */
const anchorsFor = (protocol: Protocol, start: CivilDay, luck: Chance): Record<string, string> => {
  const ahead = protocol.timepoints.filter(({ target }) => addDuration(0, target) > 0);
  const { target } = luck.one(ahead);
  const day = start + luck.between(-20, DAYS_IN_YEAR - 20) - addDuration(0, target);
  const plans = Object.values(protocol.checkIns).map(({ anchor }) => anchor);
  const names = new Set([...protocol.timepoints.map(({ anchor }) => anchor), ...plans]);
  return Object.fromEntries([...names].map((name) => [name, isoDate(Math.min(day, start))]));
};

const personOf = (
  n: number,
  { base, protocol, people, start, armsTurned }: CastSetting & { base: number; protocol: Protocol },
  luck: Chance,
): Person => {
  const number = `+45${String(base + n)}`;
  const email = `p${String(base + n)}@example.com`;
  const second = luck.often(0.1) ? `+45${String(base + NUMBERS_PER_STUDY / 2 + n)}` : undefined;
  const phones = [{ number, ...(luck.often(0.03) ? { unsafe: true } : {}) }, ...(second ? [{ number: second }] : [])];
  const drawn = protocol.arms.indexOf(luck.one(protocol.arms));
  const { id: arm, checkIns } = protocol.arms[(drawn + armsTurned) % protocol.arms.length] ?? { id: '' };
  return {
    id: `P-${String(base + n)}`,
    arm,
    ...(checkIns === undefined ? {} : { mentor: `mentor-${String((n % mentorsFor(people)) + 1)}` }),
    anchors: anchorsFor(protocol, start, luck),
    card: {
      name: `Deltager ${String(base + n)}`,
      phones: luck.often(0.95) ? phones : [],
      ...(luck.often(0.9) ? { email } : {}),
      addresses: [{ lines: [`Prøvevej ${String(base + n)}`, '9999 Eksempelby'] }],
      contactPersons: [],
      language: luck.often(0.1) ? 'en' : 'da',
    },
    consent: { sms: luck.often(0.9), email: luck.often(0.8), phone: true, letter: luck.often(0.8) },
    addresses: new Set([number, email, ...(second ? [second] : [])]),
    timepoints: protocol.timepoints
      .filter(({ mode, target }) => mode === 'interview' && addDuration(0, target) > 0)
      .map(({ id }) => id),
  };
};

export interface CastSetting {
  people: number;
  start: CivilDay;
  armsTurned: number;
}

export const drawCast = (nth: number, setting: CastSetting, luck: Chance): Cast => {
  const { people } = setting;
  const choice = CHOICES[nth % CHOICES.length] ?? CHOICES[0];
  const protocol = builtIn(choice.protocol);
  const { sms, unclearSends } = choice;
  const base = FIRST_NUMBER + nth * NUMBERS_PER_STUDY;
  const made = madeUpStudy(protocol, holidays);
  const senders = {
    interviews: {
      ...made.senders.interviews,
      smsName: `+4593${String(100_000 + nth * 2)}`,
      email: `talks-${String(nth)}@example.org`,
    },
    checkIns: {
      ...made.senders.checkIns,
      smsName: `+4593${String(100_001 + nth * 2)}`,
      email: `checkins-${String(nth)}@example.org`,
    },
  };
  const study: Study = {
    ...made,
    id: `study-${String(nth)}`,
    sms,
    unclearSends,
    senders,
    codeRevision: AGENDA_CODE_REVISION,
  };
  let known = people;
  return {
    study,
    protocol,
    people: Array.from({ length: people }, (_, n) => personOf(n, { base, protocol, ...setting }, luck)),
    awaited: [],
    newcomer: (start, ownLuck) => {
      known += 1;
      return personOf(known - 1, { base, protocol, ...setting, start }, ownLuck);
    },
  };
};
