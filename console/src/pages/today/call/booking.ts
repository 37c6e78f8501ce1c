import type { AppointmentBody } from '../../participant/acts/bodies.ts';
import { NOTHING_PASSED, overrideOf, type TypedOverride } from '../../participant/appointment/booking-override.ts';

/** An interview as it is typed; an empty text is left out. */
export interface TypedBooking {
  day: string;
  time: string;
  minutes: number | undefined;
  mode: AppointmentBody['mode'];
  assessor: string;
  place: string;
  interpreter: string;
  note: string;
  override: TypedOverride;
}

export const EMPTY_BOOKING: TypedBooking = {
  day: '',
  time: '',
  minutes: undefined,
  mode: 'inPerson',
  assessor: '',
  place: '',
  interpreter: '',
  note: '',
  override: NOTHING_PASSED,
};

/** Undefined until a time is chosen. */
export const bookingBodyOf = (typed: TypedBooking, isMove: boolean): AppointmentBody | undefined => {
  const { day, time, minutes, mode, override, ...texts } = typed;
  if (day === '' || time === '') return undefined;
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
  return {
    at: `${day}T${time}`,
    mode,
    ...said,
    ...(minutes === undefined ? {} : { minutes }),
    ...(isMove ? { askedBy: 'participant' } : {}),
    ...overrideOf(override),
  };
};
