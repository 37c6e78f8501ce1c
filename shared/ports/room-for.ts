import { daysAround, localText } from '../domain/bookings.ts';
import { stretchOf } from '../domain/double-booking.ts';
import { type Diary, type Room, roomFor, type WantedTime } from '../domain/room.ts';
import type { AssessorDay, RecordStore } from './record-store.ts';
import { slotsOf, type SlotPorts } from './slots-of.ts';

const DAY_MINUTES = 1_440;
/** Whoever has no hours entered in eight weeks works by another calendar: then nothing is said of hours. */
const HOURS_KNOWN_WITHIN_DAYS = 28;
/** In place of an assessor: no user is called so. */
const NOBODY = '-';

export interface RoomPorts extends SlotPorts {
  records: Pick<RecordStore, 'slots' | 'bookings' | 'assessorDays'>;
}

export interface RoomFound extends Room {
  /** As they were before anybody looked: who books meanwhile makes the commit lose that demands them. */
  days: AssessorDay[];
}

const stretch = (times: WantedTime[], within: number) => ({
  from: localText(Math.min(...times.map((each) => stretchOf(each).start)) - within * DAY_MINUTES),
  to: localText(Math.max(...times.map((each) => stretchOf(each).end)) + within * DAY_MINUTES),
});

/** What lies around some times, of all assessors or of the one they have in common. @param times at least one */
export const diaryAround = async (study: string, times: WantedTime[], ports: RoomPorts): Promise<Diary> => {
  const names = [...new Set(times.map(({ assessor }) => assessor))];
  const of = names.length === 1 && names[0] !== undefined ? { assessor: names[0] } : {};
  const [bookings, { entered, leave }] = await Promise.all([
    ports.records.bookings(study, { ...stretch(times, 2), ...of }),
    slotsOf(study, { ...stretch(times, HOURS_KNOWN_WITHIN_DAYS), ...of }, ports),
  ]);
  return { bookings, entered, leave };
};

/**
 * Whether there is room for one more interview, and what its commit must demand so that there still is (ADR 13).
 * @param travel minutes that are looked around it
 */
export const findRoom = async (
  study: string,
  wanted: WantedTime,
  { isIgnored, travel }: { isIgnored: (participant: string) => boolean; travel: number },
  ports: RoomPorts,
): Promise<RoomFound> => {
  const { assessor = NOBODY } = wanted;
  const days = await ports.records.assessorDays(study, assessor, daysAround(stretchOf(wanted), travel));
  return { days, ...roomFor(await diaryAround(study, [wanted], ports), wanted, isIgnored) };
};
