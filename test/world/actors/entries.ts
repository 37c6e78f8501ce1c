import { inCheckIns, inInterviews } from '../../../functions/serve-api/one-record.ts';
import type { Writing } from '../../../functions/serve-api/writing.ts';
import { type CivilDay, isoDate } from '../../../shared/domain/civil-date.ts';
import { bookAppointment } from '../../../shared/domain/entries/book-appointment.ts';
import { cancelAppointment } from '../../../shared/domain/entries/cancel-appointment.ts';
import { changeParticipation, type ParticipationEntry } from '../../../shared/domain/entries/change-participation.ts';
import { entered } from '../../../shared/domain/entries/entry.ts';
import { offerTimes } from '../../../shared/domain/entries/offer-times.ts';
import { recordCheckIn } from '../../../shared/domain/entries/record-check-in.ts';
import { recordNoShow } from '../../../shared/domain/entries/record-no-show.ts';
import { recordOutcome } from '../../../shared/domain/entries/record-outcome.ts';
import { voidEntry } from '../../../shared/domain/entries/void-entry.ts';
import { openTexts } from '../../../shared/ports/sealed-texts.ts';
import type { Study } from '../../../shared/ports/study-book.ts';
import type { Chance } from '../../../local/chance.ts';
import type { WorldStores } from '../outside/worker.ts';
import { NOTES } from '../outside/shown.ts';
import type { Person } from './cast.ts';
import { READERS } from './staff.ts';

export const DOES = [
  'book',
  'move',
  'cancel',
  'noShow',
  'done',
  'notDone',
  'hold',
  'lift',
  'stop',
  'resume',
  'optOut',
  'consent',
  'die',
  'newNumber',
  'checkIn',
  'offer',
  'void',
] as const;
export type Does = (typeof DOES)[number];

/** How often each, of all that is entered. */
const SHARES: [Does, number][] = [
  ['checkIn', 30],
  ['book', 22],
  ['move', 8],
  ['offer', 6],
  ['done', 6],
  ['cancel', 4],
  ['noShow', 4],
  ['newNumber', 4],
  ['hold', 4],
  ['lift', 3],
  ['void', 3],
  ['notDone', 2],
  ['optOut', 1],
  ['consent', 1],
  ['stop', 0.6],
  ['resume', 0.6],
  ['die', 0.2],
];
const ALL = SHARES.reduce((sum, [, share]) => sum + share, 0);

export const drawDoes = (luck: Chance): Does => {
  let left = luck.next() * ALL;
  for (const [does, share] of SHARES) {
    if (left < share) return does;
    left -= share;
  }
  return 'book';
};

const participation = (entry: ParticipationEntry): Writing => ({
  entry: (both, context) => changeParticipation(both, entry, context),
  event: { action: 'participationChanged' },
});

const newNumber = (
  study: Study,
  person: Person,
  { contacts }: Pick<WorldStores, 'contacts'>,
  luck: Chance,
): Writing => ({
  entry: (both) => entered(both),
  contact: async () => {
    const known = await contacts.read(study.id, person.id, 'edit');
    if (!known) return undefined;
    const number = `+4531${String(luck.between(100_000, 999_999))}`;
    person.addresses.add(number);
    return contacts.seal(study.id, person.id, { ...known.card, phones: [{ number }] }, known.revision);
  },
  event: { action: 'contactChanged', fields: ['phones'] },
});

const voidLast = async (
  study: Study,
  person: Person,
  { records, contacts }: Pick<WorldStores, 'records' | 'contacts'>,
): Promise<Writing> => {
  const events = await openTexts(await records.events(study.id, person.id), study.id, contacts);
  const history = events.filter(({ stream }) => stream === 'interviews');
  const event = history.filter(({ by }) => by !== 'system').at(-1);
  return {
    entry: inInterviews((record, context) =>
      event ? voidEntry(record, event, history, context) : { kind: 'entered', record },
    ),
    event: { action: 'voided', ...(event ? { voids: event.version } : {}) },
  };
};

/** One thing that staff enter of one person on a day. */
export const writingOf = async (
  does: Does,
  {
    study,
    person,
    today,
    luck,
    stores,
  }: { study: Study; person: Person; today: CivilDay; luck: Chance; stores: Pick<WorldStores, 'records' | 'contacts'> },
): Promise<Writing> => {
  const on = isoDate(today);
  const of = luck.one(person.timepoints);
  const at = `${isoDate(today + luck.between(0, 25))}T${luck.one(['08:00', '10:30', '13:15', '15:45'])}`;
  // Of half the times it is known who comes.
  const met = today % 2 === 0 ? { assessor: READERS.assessor(study.id) } : {};
  const askedBy = luck.one(['participant', 'staff'] as const);
  switch (does) {
    case 'book':
    case 'move':
      return {
        entry: inInterviews((record, context) =>
          bookAppointment(
            record,
            of,
            { at, minutes: 60, mode: 'phone', askedBy, note: NOTES.interview, ...met },
            context,
          ),
        ),
        event: { action: 'appointmentBooked' },
      };
    case 'cancel':
      return {
        entry: inInterviews((record, context) => cancelAppointment(record, of, { askedBy }, context)),
        event: { action: 'appointmentCancelled' },
      };
    case 'noShow':
      return {
        entry: inInterviews((record, context) => recordNoShow(record, of, on, context)),
        event: { action: 'noShowRecorded' },
      };
    case 'done':
      return {
        entry: (both, context) => recordOutcome(both, of, { outcome: 'done', on }, context),
        event: { action: 'outcomeRecorded' },
      };
    case 'notDone':
      return {
        entry: (both, context) => recordOutcome(both, of, { outcome: 'notDone', on, reason: 'too-unwell' }, context),
        event: { action: 'outcomeRecorded' },
      };
    case 'hold':
      return participation({ hold: { kind: 'hospital', until: isoDate(today + luck.between(1, 60)) } });
    case 'lift':
      return participation({ hold: null });
    case 'stop':
      return participation(luck.often(0.5) ? { interviews: 'stopped' } : { intervention: 'stopped' });
    case 'resume':
      return participation(luck.often(0.5) ? { interviews: 'full' } : { intervention: 'active' });
    case 'optOut':
      return participation({ consent: { sms: false } });
    case 'consent':
      return participation({ consent: { sms: luck.often(0.7), email: luck.often(0.7) } });
    case 'die':
      return participation({ life: luck.one(['dead', 'emigrated', 'alive'] as const) });
    case 'newNumber':
      return newNumber(study, person, stores, luck);
    case 'checkIn':
      return {
        entry: inCheckIns((record, context) =>
          recordCheckIn(
            record,
            { on, kind: 'mentor', setting: 'phone', outcome: luck.often(0.8) ? 'held' : 'missed' },
            context,
          ),
        ),
        event: { action: 'checkInRecorded' },
      };
    case 'offer': {
      const times = ['09:00', '14:30'].map((time) => ({ at: `${at.slice(0, 11)}${time}`, minutes: 60 }));
      return {
        entry: inInterviews((record, context) =>
          offerTimes(
            record,
            of,
            times.map((time) => ({ ...time, mode: 'phone' as const, ...met })),
            context,
          ),
        ),
        event: { action: 'timesOffered' },
      };
    }
    case 'void':
      return voidLast(study, person, stores);
  }
};
