import type { Format } from '../../../words/use-format.ts';
import type { Say } from '../../../words/use-words.ts';
import type { Booking, Slot } from '../answers.ts';
import type { Known } from '../support/assessors.ts';
import type { bookingWords } from '../words.ts';
import { clockText, endOf } from './days.ts';

type Word = keyof (typeof bookingWords)['en'];

const onDay = (local: string, minute: number): string => `${local.slice(0, '2026-04-28'.length)}T${clockText(minute)}`;

/** `10:30–11:30` in the reader's language. */
export const stretchText = (booking: Pick<Booking, 'at' | 'minutes'>, format: Format): string =>
  `${format.clock(booking.at)}–${format.clock(onDay(booking.at, endOf(booking)))}`;

/** What a screen reader calls a booking: everything that the colours and places of the calendar say. */
export const bookingName = (booking: Booking, known: Known, say: Say<Word>, format: Format): string => {
  const { participant, timepoint, assessor, isDoubleBooked, isInLeave } = booking;
  const time = stretchText(booking, format);
  const name = say('bookingName', { time, participant, followUp: timepoint, who: known.nameOf(assessor) });
  return [name, ...(isDoubleBooked ? [say('doubleBooked')] : []), ...(isInLeave ? [say('inLeave')] : [])].join(', ');
};

export const slotName = (slot: Slot, known: Known, say: Say<Word>, format: Format): string =>
  say('slotName', {
    kind: say(slot.kind),
    from: format.localTime(slot.from),
    to: format.localTime(slot.to),
    who: known.nameOf(slot.assessor),
  });
