import type { Appointment, FollowUp, Mode } from '../answers.ts';
import type { BookingBody } from '../queries.ts';

/** Who meets them and when; a time without an assessor waits for one. */
export interface ChosenTime {
  at: string;
  assessor?: string | undefined;
}

export interface TypedBooking {
  mode: Mode;
  minutes: number | undefined;
  place: string;
  interpreter: string;
  note: string;
  askedBy: 'participant' | 'staff';
}

/** What stands is kept when only the time moves. */
export const typedFrom = (standing: Appointment | undefined, minutes: number | undefined): TypedBooking => ({
  mode: standing?.mode ?? 'inPerson',
  minutes: standing?.minutes ?? minutes,
  place: standing?.place ?? '',
  interpreter: standing?.interpreter ?? '',
  note: standing?.note ?? '',
  askedBy: 'participant',
});

const given = (name: 'place' | 'interpreter' | 'note', text: string) =>
  text.trim() === '' ? {} : { [name]: text.trim() };

export const bookingBodyOf = ({ at, assessor }: ChosenTime, typed: TypedBooking, isMove: boolean): BookingBody => ({
  at,
  mode: typed.mode,
  ...(typed.minutes === undefined ? {} : { minutes: typed.minutes }),
  ...(assessor === undefined ? {} : { assessor }),
  ...given('place', typed.place),
  ...given('interpreter', typed.interpreter),
  ...given('note', typed.note),
  ...(isMove ? { askedBy: typed.askedBy } : {}),
});

/** Those that can still be booked; nobody is met for a register, which has no window. */
export const bookable = (followUps: readonly FollowUp[]): FollowUp[] =>
  followUps.filter(
    ({ state, ended, opens }) => opens !== null && ended === undefined && state !== 'done' && state !== 'notDone',
  );

const FIRST = ['booked', 'open', 'planned'] as const;

/** The one that is meant when nobody says which: what is booked, then what is open, then what comes first; a questionnaire last. */
export const meantFollowUp = (followUps: readonly FollowUp[], asked: string | undefined): FollowUp | undefined => {
  const those = bookable(followUps);
  const named = those.find(({ id }) => id === asked);
  const met = those.filter(({ questionnaire }) => !questionnaire);
  const order = [met, those].flatMap((some) => FIRST.map((state) => some.find((each) => each.state === state)));
  return named ?? order.find((each) => each !== undefined);
};
