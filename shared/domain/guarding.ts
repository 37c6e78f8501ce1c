import { sameValue } from './change.ts';
import { isBeingErased } from './erasure.ts';
import { CONSENT_CHANNELS } from './participation.ts';
import type { ParticipantRecord } from './record.ts';

const isStopped = ({ stopped }: ParticipantRecord): boolean => stopped.some(({ to }) => to === undefined);
const isThere = ({ participation }: ParticipantRecord): boolean => participation.life === 'alive';

/** Whether messages end or wait with this change that the record before it would send: somebody said no, stopped, is on hold, is to be erased, moved away or died. */
const endsMessages = (before: ParticipantRecord, after: ParticipantRecord): boolean =>
  CONSENT_CHANNELS.some((channel) => before.consent[channel] === true && after.consent[channel] !== true) ||
  (!isStopped(before) && isStopped(after)) ||
  after.holds.length > before.holds.length ||
  (!isBeingErased(before) && isBeingErased(after)) ||
  (isThere(before) && !isThere(after));

/** What is agreed with somebody, and what has become of it. */
const agreed = (record: ParticipantRecord): unknown =>
  record.stream === 'interviews' ? record.followUps : record.appointments;

/** Whether the record before a change would send what is wrong after it. What a job enters of an appointment follows from its record alone. */
export const outdates = (before: ParticipantRecord, after: ParticipantRecord, by: string): boolean =>
  endsMessages(before, after) || (by !== 'system' && !sameValue(agreed(before), agreed(after)));
