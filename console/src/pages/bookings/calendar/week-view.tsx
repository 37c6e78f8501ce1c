import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Opened } from '../details/opened.ts';
import type { SlotList } from '../answers.ts';
import type { Known } from '../support/assessors.ts';
import { bookingWords } from '../words.ts';
import type { Stop } from './arrow-keys.ts';
import { clockText } from './days.ts';
import { DayColumn } from './day-column.tsx';
import { columnsOf, headKey, hoursShown, type DayColumn as Column } from './layout.ts';
import { useArrowKeys } from './use-arrow-keys.ts';

export interface WeekViewProps {
  /** Monday to Sunday. */
  dates: readonly string[];
  list: SlotList;
  known: Known;
  onOpen: (opened: Opened) => void;
}

const stopsOf = ({ date, lanes }: Column): Stop[] => [
  ...lanes
    .filter(({ assessor }) => assessor !== '')
    .map(({ assessor }) => ({ key: headKey(date, assessor), start: -1 })),
  ...lanes.flatMap(({ slots, bookings }): Stop[] => [...slots, ...bookings]).toSorted((a, b) => a.start - b.start),
];

/** Days side by side, time downwards; each assessor has a lane of their own in every day. */
export const WeekView = ({ dates, list, known, onOpen }: WeekViewProps) => {
  const say = useWords(bookingWords);
  const format = useFormat();
  const columns = columnsOf(dates, list);
  const hours = hoursShown(columns);
  const keys = useArrowKeys(columns.map(stopsOf));
  const rows = Array.from({ length: hours.last - hours.first }, (_, at) => hours.first + at);
  return (
    <div className="calendar-frame" role="region" aria-label={say('calendar')} aria-describedby="calendar-keys">
      <p id="calendar-keys" className="visually-hidden">
        {say('calendarKeys')}
      </p>
      <div className="calendar" {...keys.frame}>
        <div className="calendar-hours" aria-hidden="true">
          {rows.map((hour) => (
            <div key={hour}>{format.clock(`2000-01-01T${clockText(hour * 60)}`)}</div>
          ))}
        </div>
        {columns.map((column) => (
          <DayColumn key={column.date} column={column} hours={hours} known={known} stop={keys.stop} onOpen={onOpen} />
        ))}
      </div>
    </div>
  );
};
