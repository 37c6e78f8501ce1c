import { sameValue } from './change.ts';
import { isBeingErased } from './erasure.ts';
import type { EventEntry } from './event.ts';
import { CONSENT_CHANNELS } from './participation.ts';
import type { ParticipantRecord } from './record.ts';

/** Why an earlier state of the tables would send what is wrong: somebody said no, agreed something else, or has another card. */
export const OUTDATING = ['refusal', 'agreement', 'card'] as const;
export type Outdating = (typeof OUTDATING)[number];

const isStopped = ({ stopped }: ParticipantRecord): boolean => stopped.some(({ to }) => to === undefined);
const isThere = ({ participation }: ParticipantRecord): boolean => participation.life === 'alive';

/** Whether messages end or wait that the record before would send: somebody said no, stopped, is on hold, is to be erased, moved away or died. */
const endsMessages = (before: ParticipantRecord, after: ParticipantRecord): boolean =>
  CONSENT_CHANNELS.some((channel) => before.consent[channel] === true && after.consent[channel] !== true) ||
  (!isStopped(before) && isStopped(after)) ||
  after.holds.length > before.holds.length ||
  (!isBeingErased(before) && isBeingErased(after)) ||
  (isThere(before) && !isThere(after));

/** What is agreed with somebody, and what has become of it. */
const agreed = (record: ParticipantRecord): unknown =>
  record.stream === 'interviews' ? record.followUps : record.appointments;

/** What the worker enters of an appointment follows from the record alone: it would enter it again. */
const isOfTheWorker = (action: EventEntry['action']): boolean => action === 'carriedOut' || action === 'claimed';

/** Why the state of the tables from before this change would send what is wrong; empty where it would not. */
export const outdatedIn = (
  before: ParticipantRecord,
  after: ParticipantRecord,
  { action }: Pick<EventEntry, 'action'>,
): Outdating[] => [
  ...(endsMessages(before, after) ? (['refusal'] as const) : []),
  ...(!isOfTheWorker(action) && !sameValue(agreed(before), agreed(after)) ? (['agreement'] as const) : []),
];
