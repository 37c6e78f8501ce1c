import type { ParticipationBody } from '../acts/bodies.ts';
import type { Person } from '../queries.ts';

type Entry = NonNullable<ParticipationBody['hold']>;

export const HOLD_KINDS = ['hospital', 'prison', 'away', 'bereavement', 'other'] as const satisfies Entry['kind'][];

/** `later`: a task asks. */
export const HELD_ANSWERS = ['stands', 'cancelled', 'later'] as const;
type HeldAnswer = (typeof HELD_ANSWERS)[number];

/** As it stands in the form. */
export interface HoldForm {
  kind: Entry['kind'] | null;
  scope: NonNullable<Entry['scope']>;
  from: string;
  ends: 'until' | 'review';
  until: string;
  review: string;
  channels: readonly ('sms' | 'email' | 'letter')[];
  /** Of an interview that is booked inside it. */
  appointment: HeldAnswer | null;
}

/** Undefined while something is missing, such as what becomes of an interview inside it. */
export const holdBody = (form: HoldForm, asksOfAppointment: boolean): Entry | undefined => {
  const { kind, scope, from, ends, channels, appointment, ...days } = form;
  if (kind === null || from === '' || days[ends] === '') return undefined;
  if (asksOfAppointment && appointment === null) return undefined;
  const isAnswered = asksOfAppointment && appointment !== null && appointment !== 'later';
  return {
    kind,
    scope,
    from,
    [ends]: days[ends],
    ...(channels.length === 0 ? {} : { channels: [...channels] }),
    ...(isAnswered ? { appointment } : {}),
  };
};

/** Interviews that are booked inside it. */
export const heldAppointments = (
  { followUps = [] }: Person,
  { scope, from, ends, until }: HoldForm,
): { id: string; at: string }[] =>
  followUps.flatMap(({ id, appointment }) => {
    if (appointment === undefined || scope === 'checkIns' || from === '') return [];
    const day = appointment.at.slice(0, from.length);
    const isInside = day >= from && (ends === 'review' || until === '' || day <= until);
    return isInside ? [{ id, at: appointment.at }] : [];
  });
