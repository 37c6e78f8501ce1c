import { cellFault, type ImportFault } from '../../shared/contract/import-fault.ts';
import { bookingChanges, bookingName, type BookingRow } from '../../shared/domain/bookings.ts';
import { localInstant } from '../../shared/domain/local-time.ts';
import { type Diary, roomFor } from '../../shared/domain/room.ts';
import { diaryAround } from '../../shared/ports/room-for.ts';
import type { FileRow } from './import-file.ts';
import type { Judgement } from './import-judge.ts';
import type { ImportSetting } from './import-setting.ts';

const WHY =
  'lies where its assessor has another interview, or leave: take another time, or name another assessor on the page of the participant';

interface Wanted {
  line: number;
  booking: BookingRow;
}

/** Interviews of one assessor that lie too near to one another; booked by hand they would be refused. */
export interface RoomTally {
  add: (row: Pick<FileRow, 'line'>, judgement: Judgement) => void;
  warnings: () => Promise<ImportFault[]>;
}

const busy = ({ bookings, entered, leave }: Diary, wanted: Wanted[]): Wanted[] =>
  wanted.filter(({ booking }) => {
    const others = { bookings: bookings.filter((each) => each !== booking), entered, leave };
    const { clash, isAway } = roomFor(others, booking, () => false);
    return isAway || clash !== undefined;
  });

/** Of the times ahead that a file brings: among themselves, and beside those that stand. */
export const roomTally = ({ visit: { study, now }, ports, mayCount }: ImportSetting): RoomTally => {
  const wanted: Wanted[] = [];
  const changed = new Set<string>();
  return {
    add: ({ line }, judged) => {
      if (judged.kind !== 'create' && judged.kind !== 'update') return;
      const { interviews } = judged.records;
      const { kept, gone } = bookingChanges(
        judged.kind === 'update' ? judged.before.interviews : undefined,
        interviews,
      );
      for (const each of [...kept, ...gone]) changed.add(bookingName(each));
      for (const booking of kept)
        if (booking.assessor !== undefined && localInstant(booking.at, judged.plan.appointments.zone) > now)
          wanted.push({ line, booking });
    },
    warnings: async () => {
      if (wanted.length === 0 || !mayCount()) return [];
      const times = wanted.map(({ booking }) => booking);
      const { bookings, ...diary } = await diaryAround(study.id, times, ports);
      const all = [...bookings.filter((each) => !changed.has(bookingName(each))), ...times];
      const found = [...new Set(times.map(({ assessor }) => assessor))].flatMap((assessor) =>
        busy(
          { ...diary, bookings: all.filter((each) => each.assessor === assessor) },
          wanted.filter(({ booking }) => booking.assessor === assessor),
        ),
      );
      return found.map(({ line, booking }) => ({
        line,
        ...cellFault(`${booking.timepoint}.appointment`, 'assessor-busy', WHY),
      }));
    },
  };
};
