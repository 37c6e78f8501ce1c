import type { ParticipationBody } from '../acts/bodies.ts';
import type { Person } from '../queries.ts';
import { standingInterviews } from '../standing.ts';

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
  /** Of what is booked inside it. */
  appointment: HeldAnswer | null;
}

/** Undefined while something is missing, such as what becomes of an appointment inside it. */
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

/** An interview is of a follow-up; a check-in of none. */
interface HeldAppointment {
  followUp?: string;
  at: string;
}

/** What is booked inside it, of the streams that it pauses. */
export const heldAppointments = (
  person: Pick<Person, 'followUps' | 'checkIns'>,
  { scope, from, ends, until }: HoldForm,
): HeldAppointment[] => {
  const interviews = standingInterviews(person);
  const checkIn = person.checkIns?.appointment;
  const booked = [
    ...(scope === 'checkIns' ? [] : interviews),
    ...(scope === 'interviews' || !checkIn ? [] : [{ at: checkIn.at }]),
  ];
  return booked.filter(({ at }) => {
    const day = at.slice(0, from.length);
    return from !== '' && day >= from && (ends === 'review' || until === '' || day <= until);
  });
};

/** What becomes of the appointments inside is to be said again when others lie inside: it was said of those before. */
export const changedHold = (
  person: Pick<Person, 'followUps' | 'checkIns'>,
  before: HoldForm,
  part: Partial<HoldForm>,
): HoldForm => {
  const after = { ...before, ...part };
  const [was, is] = [before, after].map((form) => JSON.stringify(heldAppointments(person, form)));
  return was === is ? after : { ...after, appointment: null };
};

/** No message tells of a cancelled check-in: whoever cancels one must know. */
export const cancelledWords = (
  inside: readonly HeldAppointment[],
): 'holdStands_cancelled' | 'holdStands_cancelledCheckIn' | 'holdStands_cancelledBoth' => {
  const interviews = inside.filter(({ followUp }) => followUp !== undefined);
  if (interviews.length === inside.length) return 'holdStands_cancelled';
  return interviews.length === 0 ? 'holdStands_cancelledCheckIn' : 'holdStands_cancelledBoth';
};
