import { type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import type { CheckInFacts } from '../../shared/domain/check-in-agenda.ts';
import type { InterviewFacts } from '../../shared/domain/interview-agenda.ts';
import { ANCHORS, type Protocol } from '../../shared/domain/protocol.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import { isoInstant, minuteOfDay, zoneOf } from '../../shared/domain/zone.ts';
import { BadInput } from '../bad-input.ts';
import { anchorOptions, type BookingOption, bookingOption, dateOption, type LocalMoment } from './parse-options.ts';

/** As commander hands them over. */
export interface AgendaOptions {
  protocol: string;
  texts?: string;
  anchor: string[];
  arm?: string;
  registered?: string;
  appointment?: string[];
  contact?: string[];
  today?: string;
  until?: string;
  json?: boolean;
}

/** One made-up participant: a person who takes part in everything, with the facts of the command line. */
export interface ParticipantFacts {
  interviews: InterviewFacts;
  checkIns: CheckInFacts[];
  today: CivilDay;
  until?: CivilDay;
}

/** Long enough for any interview of the built-in trials; the command line names no length. */
export const APPOINTMENT_MINUTES = 60;

const list = (names: Iterable<string>): string => [...names].join(', ') || 'none';

const knownAnchors = ({ anchors = [], timepoints, checkIns }: Protocol): Set<string> =>
  new Set([
    ...ANCHORS,
    ...anchors,
    ...timepoints.map(({ anchor }) => anchor),
    ...Object.values(checkIns).map(({ anchor }) => anchor),
  ]);

const anchorsOf = (protocol: Protocol, texts: string[]): Map<string, CivilDay> => {
  const anchors = anchorOptions(texts);
  const known = knownAnchors(protocol);
  const unknown = [...anchors.keys()].find((name) => !known.has(name));
  if (unknown === undefined) return anchors;
  throw new BadInput(`--anchor ${unknown}: the protocol knows no such anchor; it knows ${list(known)}`);
};

const plansOf = (protocol: Protocol, arm: string | undefined): string[] => {
  const arms = protocol.arms.filter(({ id }) => arm === undefined || id === arm);
  if (arms.length === 0) {
    throw new BadInput(
      `--arm ${String(arm)}: no such arm; the protocol has ${list(protocol.arms.map(({ id }) => id))}`,
    );
  }
  return [...new Set(arms.flatMap(({ checkIns }) => checkIns ?? []))];
};

const mayBook = (protocol: Protocol, anchors: Map<string, CivilDay>, booking: BookingOption): void => {
  const option = `--appointment ${booking.timepoint}`;
  const timepoint = protocol.timepoints.find(({ id }) => id === booking.timepoint);
  if (!timepoint) {
    throw new BadInput(
      `${option}: no such timepoint; the protocol has ${list(protocol.timepoints.map(({ id }) => id))}`,
    );
  }
  if (timepoint.mode === 'register')
    throw new BadInput(`${option}: a register is read, nobody meets for it; book an interview`);
  if (!anchors.has(timepoint.anchor)) {
    throw new BadInput(`${option}: give the date it counts from, --anchor ${timepoint.anchor}=DATE`);
  }
};

const appointmentOf = (protocol: Protocol, { at, booked }: BookingOption): Appointment => {
  const zone = zoneOf(protocol.timeZone);
  const clock = `${String(Math.floor(at.minute / 60)).padStart(2, '0')}:${String(at.minute % 60).padStart(2, '0')}`;
  return {
    n: 1,
    at: `${isoDate(at.day)}T${clock}`,
    minutes: APPOINTMENT_MINUTES,
    mode: 'inPerson',
    enteredAt: entered(protocol, booked, zone),
  };
};

/** A date without a time counts as `sending.at` of that day. */
const entered = ({ sending }: Protocol, { day, minute }: LocalMoment, zone: ReturnType<typeof zoneOf>): string =>
  isoInstant(zone.toInstant(day, minute ?? minuteOfDay(sending.at)));

const followUpsOf = (
  protocol: Protocol,
  anchors: Map<string, CivilDay>,
  texts: string[],
): InterviewFacts['followUps'] => {
  const followUps: InterviewFacts['followUps'] = {};
  for (const booking of texts.map(bookingOption)) {
    mayBook(protocol, anchors, booking);
    if (Object.hasOwn(followUps, booking.timepoint)) {
      throw new BadInput(
        `--appointment ${booking.timepoint}: it has one already; a follow-up has one appointment at a time`,
      );
    }
    followUps[booking.timepoint] = { appointments: [appointmentOf(protocol, booking)] };
  }
  return followUps;
};

/** @throws BadInput when an option cannot be used with this protocol. */
export const participantFacts = (protocol: Protocol, options: AgendaOptions): ParticipantFacts => {
  const anchorDays = anchorsOf(protocol, options.anchor);
  const held = (options.contact ?? []).map((text) => dateOption('--contact', text)).sort((a, b) => a - b);
  const today =
    options.today === undefined
      ? (held.at(-1) ?? Math.max(...anchorDays.values()))
      : dateOption('--today', options.today);
  const registered = options.registered === undefined ? undefined : dateOption('--registered', options.registered);
  const until = options.until === undefined ? undefined : dateOption('--until', options.until);
  const shared = {
    anchors: Object.fromEntries([...anchorDays].map(([name, day]) => [name, isoDate(day)])),
    holds: [],
    stopped: [],
    ...(registered === undefined
      ? {}
      : { registeredAt: entered(protocol, { day: registered }, zoneOf(protocol.timeZone)) }),
  };
  const alive = { existingData: 'keep', life: 'alive' } as const;
  return {
    today,
    ...(until === undefined ? {} : { until }),
    interviews: {
      ...shared,
      participation: { ...alive, interviews: 'full', register: 'ok' },
      followUps: followUpsOf(protocol, anchorDays, options.appointment ?? []),
    },
    checkIns: plansOf(protocol, options.arm).map((plan) => ({
      ...shared,
      plan,
      participation: { ...alive, intervention: 'active' },
      status: { work: 'unknown', supportNeeded: 'unknown' },
      contacts: held.filter((day) => day <= today).map(isoDate),
      appointments: [],
    })),
  };
};
