import type { AppointmentBody, OutcomeBody, ParticipationBody } from '../../participant/acts/bodies.ts';
import type { Answered, Asking } from '../../participant/acts/changed.ts';
import { sendAppointment, sendOutcome, sendParticipation } from '../../participant/acts/sends.ts';
import type { Whom } from '../../participant/queries.ts';

/** What is entered because of what was said on the phone, in the same act as the call. */
export type FollowOn =
  | { kind: 'appointment'; body: AppointmentBody }
  | { kind: 'outcome'; body: OutcomeBody }
  | { kind: 'participation'; body: ParticipationBody };

export const sendFollowOn =
  (whom: Whom, followUp: string) =>
  (followOn: FollowOn, asking: Asking): Promise<Answered> => {
    switch (followOn.kind) {
      case 'appointment':
        return sendAppointment(whom, followUp)(followOn.body, asking);
      case 'outcome':
        return sendOutcome(whom, followUp)(followOn.body, asking);
      case 'participation':
        return sendParticipation(whom)(followOn.body, asking);
    }
  };

export const THENS = ['nothing', 'book', 'notThis', 'notAny', 'noSms'] as const;
export type Then = (typeof THENS)[number];
export type Wish = Exclude<Then, 'nothing' | 'book'>;

/** A wish as the entry that keeps it. @param on ISO date of the call */
export const wishOf = (wish: Wish, reason: string, on: string): FollowOn => {
  switch (wish) {
    case 'notThis':
      return { kind: 'outcome', body: { outcome: 'notDone', on, reason: 'declined-this-visit' } };
    case 'notAny':
      return { kind: 'participation', body: { interviews: 'stopped', reason } };
    case 'noSms':
      return { kind: 'participation', body: { consent: { sms: false }, reason } };
  }
};
