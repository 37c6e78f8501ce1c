import type { Opened } from '../details/opened.ts';
import type { Known } from '../support/assessors.ts';
import { BookingEntry } from './booking-entry.tsx';
import type { Lane } from './layout.ts';
import { usePlace } from './placed.ts';
import { length, type HoursShown } from './scale.ts';
import { SlotEntry } from './slot-entry.tsx';
import type { StopProps } from './use-arrow-keys.ts';

export interface EntryProps {
  hours: HoursShown;
  known: Known;
  stop: StopProps;
  onOpen: (opened: Opened) => void;
}

export const LaneEntries = ({ lane: { slots, bookings }, ...entry }: EntryProps & { lane: Lane }) => {
  const { first, last } = entry.hours;
  return (
    <div ref={usePlace<HTMLDivElement>({ height: length((last - first) * 60) })} className="lane-entries">
      {slots.map((placed) => (
        <SlotEntry key={placed.key} placed={placed} {...entry} />
      ))}
      {bookings.map((placed) => (
        <BookingEntry key={placed.key} placed={placed} {...entry} />
      ))}
    </div>
  );
};
