import { Link } from '@tanstack/react-router';
import { Badge } from '../../../kit/badge.tsx';
import { Button } from '../../../kit/button.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Booking } from '../answers.ts';
import type { Known } from '../support/assessors.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { bookingWords } from '../words.ts';
import { AssessorMark } from './assessor-mark.tsx';
import { dateOf, partOfDay } from './days.ts';
import { bookingName, slotName, stretchText } from './entry-names.ts';
import { bookingKey } from './layout.ts';
import type { WeekViewProps } from './week-view.tsx';

const DayLink = ({ assessor, date, known }: { assessor: string; date: string; known: Known }) => {
  const say = useWords(bookingWords);
  const day = useFormat().weekday(date);
  const study = useStudyId();
  return (
    <Link
      to="/studies/$study/bookings/$assessor/$date"
      params={{ study, assessor, date }}
      aria-label={say('dayOf', { who: known.nameOf(assessor), day })}
    >
      {known.nameOf(assessor)}
    </Link>
  );
};

const Line = ({ booking, known, onOpen }: { booking: Booking; known: Known; onOpen: () => void }) => {
  const say = useWords(bookingWords);
  const format = useFormat();
  const { at, participant, timepoint, assessor, mode, place, interpreter, isDoubleBooked, isInLeave, confirmed } =
    booking;
  const about = [say(mode), place, interpreter === undefined ? undefined : `${say('interpreter')}: ${interpreter}`];
  return (
    <li className="booking-line">
      <Button
        kind="quiet"
        className="booking-open"
        aria-label={bookingName(booking, known, say, format)}
        onPress={onOpen}
      >
        <span className="booking-time">{stretchText(booking, format)}</span>
        <span>
          <strong>{participant}</strong> {timepoint}
        </span>
      </Button>
      <span className="booking-who">
        <AssessorMark tone={known.toneOf(assessor)} />{' '}
        {assessor === undefined ? (
          known.nameOf(assessor)
        ) : (
          <DayLink assessor={assessor} date={dateOf(at)} known={known} />
        )}
      </span>
      <span className="description">{about.filter((each) => each !== undefined).join(' · ')}</span>
      {isDoubleBooked ? <Badge kind="problem">{say('doubleBooked')}</Badge> : null}
      {confirmed ? <Badge kind="good">{say('confirmed')}</Badge> : null}
      {isInLeave ? <Badge kind="warning">{say('inLeave')}</Badge> : null}
      {assessor === undefined ? <Badge kind="warning">{say('noAssessor')}</Badge> : null}
    </li>
  );
};

/** The same week for a phone and for a screen reader: day by day, in order of time. */
export const ListView = ({ dates, list, known, onOpen }: WeekViewProps) => {
  const say = useWords(bookingWords);
  const format = useFormat();
  return (
    <div className="booking-days">
      {dates.map((date) => {
        const bookings = list.bookings.filter(({ at }) => dateOf(at) === date);
        const slots = list.items.filter((slot) => partOfDay(slot, date));
        const isClosed = list.closed.includes(date);
        if (bookings.length + slots.length === 0 && !isClosed) return null;
        return (
          <section key={date} className="booking-day" aria-label={format.weekday(date)}>
            <h2>
              {format.weekday(date)} {isClosed ? <Badge>{say('closed')}</Badge> : null}
            </h2>
            {bookings.length === 0 ? <p className="description">{say('nothingOn')}</p> : null}
            <ul className="booking-lines">
              {bookings.map((booking) => (
                <Line
                  key={bookingKey(booking)}
                  booking={booking}
                  known={known}
                  onOpen={() => {
                    onOpen({ kind: 'booking', booking });
                  }}
                />
              ))}
            </ul>
            <ul className="slot-lines">
              {slots.map((slot) => (
                <li key={`${slot.kind} ${slot.from} ${slot.assessor}`}>
                  <Button
                    kind="quiet"
                    aria-label={slotName(slot, known, say, format)}
                    onPress={() => {
                      onOpen({ kind: 'slot', slot });
                    }}
                  >
                    <AssessorMark tone={known.toneOf(slot.assessor)} /> {known.nameOf(slot.assessor)}{' '}
                    {slot.kind === 'leave' ? say('leave') : null}{' '}
                    {dateOf(slot.from) === date ? format.clock(slot.from) : '…'}–
                    {dateOf(slot.to) === date ? format.clock(slot.to) : '…'}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
