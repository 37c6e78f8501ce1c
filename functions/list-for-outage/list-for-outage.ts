import { bookingName, type BookingRow, localText } from '../../shared/domain/bookings.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { isBeingErased } from '../../shared/domain/erasure.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { openTexts } from '../../shared/ports/sealed-texts.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { type Listed, listText } from './list-text.ts';
import type { ListPorts } from './ports.ts';

/** Before anybody is at work; asked every quarter of an hour, so that a run that was missed is made up for. */
const WRITTEN_FROM_MINUTE = 6 * 60 + 30;
/** Today and the two working days after it, with the days off between them. */
const WORKING_DAYS_AHEAD = 2;
const MINUTES_A_DAY = 1_440;

/** What one person's rows say; a card that does not open leaves the others readable. */
const openedOf = async (study: string, own: BookingRow[], { contacts, log }: ListPorts): Promise<Listed[]> => {
  const participant = own[0]?.participant ?? '';
  try {
    const card = (await contacts.read(study, participant, 'outage'))?.card;
    return (await openTexts(own, study, contacts)).map((row) => ({ row, ...(card ? { card } : {}) }));
  } catch (error) {
    log.error('outageCardUnreadable', { study, participant, code: error instanceof Error ? error.name : 'unknown' });
    return own.map(({ place: _place, interpreter: _interpreter, ...row }) => ({ row, isUnreadable: true }));
  }
};

/** Each person's card once, and a line in the access log before it: they may ask who looked, and when. In order of time. */
const opened = async (study: Study, rows: readonly BookingRow[], on: string, ports: ListPorts): Promise<Listed[]> => {
  const at = isoInstant(ports.clock.now());
  const listed: Listed[] = [];
  for (const participant of new Set(rows.map((row) => row.participant))) {
    const read = { study: study.id, participant, at, user: 'system', purpose: 'outage' } as const;
    await ports.contacts.noteRead(read, `outage-${on}`);
    const own = rows.filter((row) => row.participant === participant);
    listed.push(...(await openedOf(study.id, own, ports)));
  }
  return listed.sort(({ row: one }, { row: other }) => (bookingName(one) < bookingName(other) ? -1 : 1));
};

/** Whoever is to be erased is named nowhere anew: their line in the calendar says the time, under the pseudonym. */
const toBeNamed = async (study: Study, rows: BookingRow[], { records }: ListPorts): Promise<BookingRow[]> => {
  const both = await records.readMany(study.id, [...new Set(rows.map(({ participant }) => participant))]);
  const going = new Set(both.flatMap(({ interviews }) => (isBeingErased(interviews) ? [interviews.participant] : [])));
  return rows.filter(({ participant }) => !going.has(participant));
};

const writeList = async (study: Study, ports: ListPorts): Promise<void> => {
  const key = study.outageKey;
  if (key === undefined) return;
  const { appointments: calendar } = await ports.studies.plan(study.id, study.protocolVersion);
  const { day, minute } = calendar.zone.toLocal(ports.clock.now());
  if (!calendar.isSendingDay(day) || minute < WRITTEN_FROM_MINUTE) return;
  const on = isoDate(day);
  const known = await ports.studies.writtenList(study.id);
  if (known?.on === on && known.key === key) return;
  const last = calendar.addWorkingDays(day, WORKING_DAYS_AHEAD);
  const booked = await ports.records.bookings(study.id, { from: on, to: isoDate(last + 1) });
  const rows = await toBeNamed(study, booked, ports);
  const members = await ports.studies.members(study.id);
  const nameOf = new Map(members.map(({ user, name }) => [user, name]));
  const listed = (await opened(study, rows, on, ports)).map((each): Listed => {
    const { assessor } = each.row;
    return assessor === undefined ? each : { ...each, assessor: nameOf.get(assessor) ?? assessor };
  });
  const head = {
    study: study.name,
    at: localText(day * MINUTES_A_DAY + minute),
    days: { from: on, to: isoDate(last) },
  };
  const text = listText(head, listed, study.languages.includes('da') ? 'da' : 'en');
  await ports.lists.put({ study: study.id, on, sealed: await ports.seal(key, text) });
  // It lies there as far as it can be read, and is tried again until it is whole.
  if (listed.some(({ isUnreadable }) => isUnreadable)) throw new Error('a list with gaps');
  const written = { on, at: isoInstant(ports.clock.now()), appointments: rows.length, key };
  await ports.studies.saveWrittenList(study.id, written);
};

/**
 * On each working day from 06:30 the appointments of the next days with names and numbers, sealed for the study's own key, go to a place
 * that is read without us. A study without a key has none.
 * @throws Error at the end, when a list could not be written; the others were
 */
export const listForOutage = (ports: ListPorts) => async (): Promise<void> => {
  ports.studies.forget();
  const failed: string[] = [];
  for (const study of await ports.studies.studies()) {
    try {
      await writeList(study, ports);
    } catch (error) {
      ports.log.error('outageListFailed', { study: study.id, code: error instanceof Error ? error.name : 'unknown' });
      failed.push(study.id);
    }
  }
  if (failed.length > 0) throw new Error(`no list for an outage: ${failed.join(', ')}`);
};
