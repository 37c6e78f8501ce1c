import fc from 'fast-check';
import { bookAppointment } from '../../shared/domain/entries/book-appointment.ts';
import { cancelAppointment } from '../../shared/domain/entries/cancel-appointment.ts';
import { changeParticipation, type ParticipationEntry } from '../../shared/domain/entries/change-participation.ts';
import type { Entered, EntryContext } from '../../shared/domain/entries/entry.ts';
import { recordNoShow } from '../../shared/domain/entries/record-no-show.ts';
import { recordOutcome } from '../../shared/domain/entries/record-outcome.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import { aCheckInRecord } from './a-participant.ts';

/** Something that happens to a participant of R7.3 within her year: `minute` after the first of January 2026. */
export interface Happening {
  minute: number;
  does: Does;
  /** Days, channels or the like, read as the happening needs it. */
  amount: number;
}
const DOES = [
  'book',
  'book',
  'book',
  'cancel',
  'noShow',
  'done',
  'notDone',
  'hold',
  'lift',
  'stop',
  'resume',
  'consent',
  'die',
] as const;
type Does = (typeof DOES)[number];

export const FIRST = Date.parse('2026-01-01T00:00:00Z');
const MINUTES = 240 * 24 * 60;
export const LAST = FIRST + 400 * 86_400_000;

export const happenings = fc
  .array(fc.record({ minute: fc.nat(MINUTES), does: fc.constantFrom(...DOES), amount: fc.nat(40) }), { maxLength: 8 })
  .map((list) => [...list].sort((a, b) => a.minute - b.minute));

export const instantOf = ({ minute }: Happening): Instant => FIRST + minute * 60_000;

const ofBoth = (
  record: InterviewRecord,
  entry: ParticipationEntry,
  context: EntryContext,
): Entered<InterviewRecord> => {
  const changed = changeParticipation({ interviews: record, checkIns: aCheckInRecord() }, entry, context);
  return changed.kind === 'refused' ? changed : { kind: 'entered', record: changed.record.interviews };
};

const entryOf = (
  record: InterviewRecord,
  { does, amount }: Happening,
  context: EntryContext,
): Entered<InterviewRecord> => {
  const today = context.plan.appointments.zone.toLocal(context.now).day;
  const on = isoDate(today);
  const outcome = (entry: Parameters<typeof recordOutcome>[2]): Entered<InterviewRecord> => {
    const both = recordOutcome({ interviews: record, checkIns: aCheckInRecord() }, 'FU12', entry, context);
    return both.kind === 'refused' ? both : { kind: 'entered', record: both.record.interviews };
  };
  switch (does) {
    case 'book': {
      const time = ['08:00', '10:30', '15:45'][amount % 3] ?? '';
      const mode = 'inPerson';
      const askedBy = amount % 2 === 0 ? 'staff' : 'participant';
      const entry = { at: `${isoDate(today + (amount % 25))}T${time}`, minutes: 60, mode, askedBy } as const;
      return bookAppointment(record, 'FU12', entry, context);
    }
    case 'cancel':
      return cancelAppointment(record, 'FU12', { askedBy: amount % 2 === 0 ? 'staff' : 'participant' }, context);
    case 'noShow':
      return recordNoShow(record, 'FU12', on, context);
    case 'done':
      return outcome({ outcome: 'done', on });
    case 'notDone':
      return outcome({ outcome: 'notDone', on, reason: amount % 3 === 0 ? 'stopped-interviews' : 'too-unwell' });
    case 'hold': {
      const end = amount % 3 === 0 ? {} : { until: isoDate(today + amount) };
      const channels = amount % 4 === 0 ? { channels: [] } : {};
      return ofBoth(record, { hold: { kind: 'other', ...end, ...channels } }, context);
    }
    case 'lift':
      return ofBoth(record, { hold: null }, context);
    case 'stop':
      return ofBoth(record, { interviews: 'stopped' }, context);
    case 'resume':
      return ofBoth(record, { interviews: 'full' }, context);
    case 'consent':
      return ofBoth(record, { consent: { sms: amount % 2 === 0, email: amount % 3 === 0 } }, context);
    case 'die':
      return ofBoth(record, { life: 'dead' }, context);
  }
};

/** The record after it; what the house refuses changes nothing. */
export const happened = (plan: StudyPlan, record: InterviewRecord, what: Happening, now: Instant): InterviewRecord => {
  const entry = entryOf(record, what, { now, by: `coordinator-${isoInstant(now).slice(0, 4)}`, plan });
  return entry.kind === 'refused' ? record : entry.record;
};
