import { Link } from '@tanstack/react-router';
import { Notice } from '../../../kit/notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { dateOf } from '../calendar/days.ts';
import { stretchText } from '../calendar/entry-names.ts';
import { bookingKey } from '../calendar/layout.ts';
import type { Booking } from '../answers.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { hoursWords } from './words.ts';

/** Whom a leave leaves without an assessor, day by day, each with the way to give them another one. */
export const Displaced = ({ bookings }: { bookings: readonly Booking[] }) => {
  const say = useWords(hoursWords);
  const format = useFormat();
  const study = useStudyId();
  const dates = [...new Set(bookings.map(({ at }) => dateOf(at)))];
  const [{ assessor = '' } = {}] = bookings;
  return (
    <>
      <Notice kind="warning" title={say('displaced', { count: bookings.length })}>
        <p>{say('displacedRemedy')}</p>
      </Notice>
      {dates.map((date) => (
        <section key={date} className="booking-day" aria-label={format.weekday(date)}>
          <h3>{format.weekday(date)}</h3>
          <ul>
            {bookings
              .filter(({ at }) => dateOf(at) === date)
              .map((booking) => (
                <li key={bookingKey(booking)}>
                  {stretchText(booking, format)} <strong>{booking.participant}</strong> {booking.timepoint}
                </li>
              ))}
          </ul>
          <Link className="button" to="/studies/$study/bookings/$assessor/$date" params={{ study, assessor, date }}>
            {say('handOver', { day: format.weekday(date) })}
          </Link>
        </section>
      ))}
    </>
  );
};
