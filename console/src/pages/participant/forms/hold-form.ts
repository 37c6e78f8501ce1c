import type { ParticipationBody } from '../acts/bodies.ts';
import type { Person } from '../queries.ts';

type Entry = NonNullable<ParticipationBody['hold']>;

export const HOLD_KINDS = ['hospital', 'prison', 'away', 'bereavement', 'other'] as const satisfies Entry['kind'][];

/** As it stands in the form. */
export interface HoldForm {
  kind: Entry['kind'] | null;
  scope: NonNullable<Entry['scope']>;
  from: string;
  ends: 'until' | 'review';
  until: string;
  review: string;
  channels: readonly ('sms' | 'email' | 'letter')[];
}

/** Undefined while something is missing. */
export const holdBody = ({ kind, scope, from, ends, channels, ...days }: HoldForm): Entry | undefined => {
  if (kind === null || from === '' || days[ends] === '') return undefined;
  return { kind, scope, from, [ends]: days[ends], ...(channels.length === 0 ? {} : { channels: [...channels] }) };
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
