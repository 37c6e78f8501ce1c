import { inInterviews } from '../../../functions/serve-api/one-record.ts';
import { bookAppointment } from '../../../shared/domain/entries/book-appointment.ts';
import { changeParticipation } from '../../../shared/domain/entries/change-participation.ts';
import { recordNoShow } from '../../../shared/domain/entries/record-no-show.ts';
import type { Writing } from '../../../functions/serve-api/writing.ts';
import { openEnumeratedWorld, type WorldSetting } from '../enumerated-world.ts';
import { type House, START } from '../house.ts';
import type { Scenario } from '../scenario.ts';
import { endedIn, INVITE } from './ended-in.ts';

const BASE = { house: {}, depth: 14, hours: 3, provider: { reports: [] } };

/** What a scenario finds when it begins is lived here; nothing of it fails unless it says so. */
const beforehand = (house: House, wayAt: WorldSetting['wayAt'] = () => undefined) =>
  openEnumeratedWorld({ house, provider: BASE.provider, wayAt, onCall: () => undefined });

const stopped: Writing = {
  entry: (both, context) => changeParticipation(both, { interviews: 'stopped' }, context),
  event: { action: 'participationChanged' },
};

export const withdrawal: Scenario = {
  ...BASE,
  name: 'withdrawal',
  story: 'somebody withdraws while their text is being sent',
  act: (world) => void world.enter(stopped),
  wanting: (lived) =>
    lived.finals.flatMap(({ record }) =>
      record.stream === 'interviews' && record.participation.interviews !== 'stopped' ? ['the withdrawal is lost'] : [],
    ),
};

const STOP = (number: string, to: string): string =>
  JSON.stringify({ originationNumber: number, destinationNumber: to, messageBody: 'STOP', inboundMessageId: 'in-1' });

/** The topic hands it over again until it is taken. */
const TRIES = 4;

export const stopReply: Scenario = {
  ...BASE,
  name: 'stop-reply',
  story: 'somebody answers STOP while a text to them is being sent',
  act: (world, { person, study }) => {
    const [phone] = person.card.phones;
    const text = STOP(phone?.number ?? '', study.senders.interviews.smsName);
    const deliver = (tries: number): void => {
      let isTaken = false;
      void world.invoke('reply', text).then((taken) => {
        isTaken = taken;
      });
      world.time.after(90_000, () => {
        if (!isTaken && tries < TRIES) deliver(tries + 1);
      });
    };
    deliver(1);
  },
  wanting: (lived) => lived.finals.flatMap(({ record }) => (record.consent.sms === false ? [] : ['STOP is lost'])),
};

const appointment = (at: string, askedBy: 'participant' | 'staff'): Writing => ({
  entry: inInterviews((record, context) =>
    bookAppointment(record, 'FU12', { at, minutes: 60, mode: 'phone', askedBy }, context),
  ),
  event: { action: 'appointmentBooked' },
});

export const movedBooking: Scenario = {
  ...BASE,
  name: 'moved-booking',
  story: 'an appointment is moved while its confirmation is being sent',
  act: (world) => void world.enter(appointment('2024-03-14T13:15', 'staff')),
  before: async (house) => {
    const world = beforehand(house);
    await world.enter(appointment('2024-03-12T10:30', 'participant'));
  },
  wanting: (lived) => endedIn('FU12/appointment-1/booked', 'sent', 'unconfirmed', 'skipped')(lived),
};

const missed: Writing = {
  entry: inInterviews((record, context) => recordNoShow(record, 'FU12', '2024-03-11', context)),
  event: { action: 'noShowRecorded' },
};
const MISSED_AT = Date.parse('2024-03-11T12:00:00Z');
const NEXT_WORKING_DAY = Date.parse('2024-03-12T08:59:00Z');

/** The text that asks for a new time: it follows an appointment that has begun. */
export const noShow: Scenario = {
  ...BASE,
  name: 'no-show',
  story: 'somebody missed their interview, and is asked for a new time on the next working day',
  depth: 11,
  from: NEXT_WORKING_DAY,
  before: async (house) => {
    const world = beforehand(house);
    await world.enter(appointment('2024-03-11T10:30', 'participant'));
    world.time.at(MISSED_AT, () => void world.enter(missed));
    await world.time.runUntil(NEXT_WORKING_DAY - 1);
  },
  wanting: endedIn('FU12/appointment-1/noshow', 'sent', 'unconfirmed'),
};

export const twice: Scenario = {
  ...BASE,
  name: 'delivered-twice',
  story: 'the queue delivers the same person again while a worker is at it',
  act: ({ due }) => {
    const [body] = due.bodies;
    if (body !== undefined) due.add(body);
  },
  wanting: endedIn(INVITE, 'sent', 'unconfirmed'),
};

export const twoSweeps: Scenario = {
  ...BASE,
  name: 'two-sweeps',
  story: 'a second sweep begins while the first is at it',
  act: ({ sweep }) => {
    sweep();
  },
  wanting: endedIn(INVITE, 'sent', 'unconfirmed'),
};

export const deadWorker: Scenario = {
  ...BASE,
  name: 'dead-worker',
  story: 'a worker died after its claim, and its lease has run out',
  from: START + 60_000,
  hasDied: true,
  before: async (house) => {
    const world = beforehand(house, (_call, what) => (what.startsWith('TransactWrite') ? 'diesAfter' : undefined));
    world.planTick();
    await world.time.runUntil(START + 30_000);
  },
  wanting: endedIn(INVITE, 'unconfirmed'),
};
