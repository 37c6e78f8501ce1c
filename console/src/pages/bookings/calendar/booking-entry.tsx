import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { bookingWords } from '../words.ts';
import { bookingName, stretchText } from './entry-names.ts';
import type { EntryProps } from './lane-entries.tsx';
import type { PlacedBooking } from './layout.ts';
import { usePlace } from './placed.ts';
import { columnOf, length, placeOf } from './scale.ts';

/** The way there or back: hatched, before or after. */
const Travel = ({ minutes, top }: { minutes: number; top: string }) => (
  <span
    ref={usePlace<HTMLSpanElement>({ height: length(minutes), top })}
    className="calendar-travel"
    aria-hidden="true"
  />
);

export const BookingEntry = ({ placed, hours, known, stop, onOpen }: EntryProps & { placed: PlacedBooking }) => {
  const say = useWords(bookingWords);
  const format = useFormat();
  const { key, booking } = placed;
  const { travelMinutes, isDoubleBooked = false, isInLeave = false } = booking;
  const isTroubled = isDoubleBooked || isInLeave;
  return (
    <div ref={usePlace<HTMLDivElement>({ ...placeOf(placed, hours), ...columnOf(placed) })} className="calendar-place">
      {travelMinutes === undefined ? null : (
        <>
          <Travel minutes={travelMinutes} top={`-${length(travelMinutes)}`} />
          <Travel minutes={travelMinutes} top="100%" />
        </>
      )}
      <button
        type="button"
        className="calendar-booking"
        data-trouble={isTroubled}
        aria-label={bookingName(booking, known, say, format)}
        onClick={() => {
          onOpen({ kind: 'booking', booking });
        }}
        {...stop(key)}
      >
        <span className="booking-time">{stretchText(booking, format)}</span>
        <strong>{booking.participant}</strong> <span>{booking.timepoint}</span>
        {isTroubled ? (
          <span className="booking-trouble">{say(isDoubleBooked ? 'doubleBooked' : 'inLeave')}</span>
        ) : null}
      </button>
    </div>
  );
};
