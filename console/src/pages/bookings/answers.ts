import type { AnswerOf } from '../../api/answer-of.ts';

export type SlotList = AnswerOf<'/api/studies/{study}/slots'>;
export type Slot = SlotList['items'][number];
export type Booking = SlotList['bookings'][number];
export type FreeTime = SlotList['free'][number];
export type Participant = AnswerOf<'/api/studies/{study}/participants/{participant}'>;
export type FollowUp = NonNullable<Participant['followUps']>[number];
export type Appointment = FollowUp['appointments'][number];
export type Mode = Appointment['mode'];
export const MODES = ['inPerson', 'phone', 'video'] as const satisfies Mode[];

export interface Person {
  id: string;
  name?: string | undefined;
}
