import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { bookingWords } from '../words.ts';
import { AssessorMark } from './assessor-mark.tsx';
import { type EntryProps, LaneEntries } from './lane-entries.tsx';
import { type DayColumn as Column, headKey } from './layout.ts';
import { usePlace } from './placed.ts';

const LaneHead = ({
  assessor,
  date,
  known,
  stop,
}: Pick<EntryProps, 'known' | 'stop'> & { assessor: string; date: string }) => {
  const say = useWords(bookingWords);
  const day = useFormat().weekday(date);
  const study = useStudyId();
  if (assessor === '') return <p className="lane-head">{say('nobody')}</p>;
  return (
    <Link
      className="lane-head"
      to="/studies/$study/bookings/$assessor/$date"
      params={{ study, assessor, date }}
      aria-label={say('dayOf', { who: known.nameOf(assessor), day })}
      {...stop(headKey(date, assessor))}
    >
      <AssessorMark tone={known.toneOf(assessor)} /> {known.nameOf(assessor)}
    </Link>
  );
};

/** One day: its date, and under it a lane for each assessor. */
export const DayColumn = ({ column: { date, isClosed, lanes }, ...entry }: EntryProps & { column: Column }) => {
  const say = useWords(bookingWords);
  const format = useFormat();
  const day = format.weekday(date);
  return (
    <section
      className="calendar-day"
      aria-label={isClosed ? say('closedDay', { day }) : day}
      data-closed={isClosed}
      ref={usePlace<HTMLElement>({ flexGrow: String(Math.max(1, lanes.length)) })}
    >
      <h2 className="calendar-date">
        {day} {isClosed ? <span className="calendar-closed">{say('closed')}</span> : null}
      </h2>
      <div className="calendar-lanes">
        {lanes.map((lane) => (
          <div key={lane.assessor} className="calendar-lane" data-tone={entry.known.toneOf(lane.assessor)}>
            <LaneHead assessor={lane.assessor} date={date} known={entry.known} stop={entry.stop} />
            <LaneEntries lane={lane} {...entry} />
          </div>
        ))}
      </div>
    </section>
  );
};
