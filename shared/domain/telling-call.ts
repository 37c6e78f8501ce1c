import type { Task } from './record.ts';
import type { Instant } from './zone.ts';

/** What a call tells: that an appointment is off, or that it is at another time. Each has a call of its own. */
export type ToldChange = 'cancelled' | 'moved';

const CALL_OF: Record<ToldChange, string> = { cancelled: 'tellByCall', moved: 'tellByCall.moved' };

/** Once their time has come, a call saves nobody from coming for nothing: why it is needless then. */
export const timeHasCome = ({ until }: Pick<Task, 'until'>, now: Instant): 'appointmentBegun' | undefined =>
  until !== undefined && Date.parse(until) <= now ? 'appointmentBegun' : undefined;

/** Step id of the call. */
export const callOf = (change: ToldChange): string => CALL_OF[change];

/** The step of the call that an appointment is off, as its key is made of. */
export const CANCELLED_CALL = { id: CALL_OF.cancelled, from: 'cancelled' } as const;

/** Step id of the call about an appointment that was taken back: whoever rings says what stands in its place. */
export const VOIDED_CALL = 'tellByCall.voided';

/** Key of a call about a change. Groups: of, number of the appointment, whether it was moved, mark of its end. */
export const TELLING_CALL = /^(.+)\/appointment-(\d+)\/tellByCall(\.moved)?(~\d+)?$/;
