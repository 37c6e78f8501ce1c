import { CONSENT_CHANNELS } from './participation.ts';
import type { ParticipantRecord } from './record.ts';

const isStopped = ({ stopped }: ParticipantRecord): boolean => stopped.some(({ to }) => to === undefined);
const isThere = ({ participation }: ParticipantRecord): boolean => participation.life === 'alive';

/** Whether this change ends messages that the record before it would still send: somebody said no, stopped, moved away or died. */
export const saysNo = (before: ParticipantRecord, after: ParticipantRecord): boolean =>
  CONSENT_CHANNELS.some((channel) => before.consent[channel] === true && after.consent[channel] !== true) ||
  (!isStopped(before) && isStopped(after)) ||
  (isThere(before) && !isThere(after));
