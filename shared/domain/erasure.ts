import type { Erasure } from './participation.ts';
import type { ParticipantRecord } from './record.ts';
import { CANNOT_CARRY_OUT, CRISIS } from './work.ts';
import type { Instant } from './zone.ts';

/** Days in which a confirmed erasure can be taken back. */
export const REVOCABLE_DAYS = 7;

/** Step key of the task that asks a second person. */
export const ERASURE_TO_CONFIRM = 'record/erasureToConfirm';

type Facts = Pick<ParticipantRecord, 'erasures'>;

/** The one in force; undefined where none was asked for, or it was taken back. */
export const erasureOf = ({ erasures = [] }: Facts): Erasure | undefined =>
  erasures.find(({ revoked }) => revoked === undefined);

/** From the asking on, and for ever after: nothing is sent, posted or asked of anybody. */
export const isBeingErased = (facts: Facts): boolean => erasureOf(facts) !== undefined;

export const isErased = (facts: Facts): boolean => erasureOf(facts)?.done !== undefined;

/** When it is carried out: by the interview record alone, so that it happens once. */
export const erasureDueAt = (record: ParticipantRecord): Instant => {
  const erasure = record.stream === 'interviews' ? erasureOf(record) : undefined;
  return erasure?.dueAt === undefined || erasure.done !== undefined ? Infinity : Date.parse(erasure.dueAt);
};

export type ErasureState = 'asked' | 'confirmed' | 'begun' | 'done';

export const erasureState = ({ confirmed, begun, done }: Erasure): ErasureState => {
  if (done !== undefined) return 'done';
  if (begun !== undefined) return 'begun';
  return confirmed === undefined ? 'asked' : 'confirmed';
};

/** That the erasure fails, or that its person cries for help, is somebody's to see until everything is gone. */
const OUTLIVES_ASKING = [CANNOT_CARRY_OUT, CRISIS];

/** Of an escalation, which names its asking: one that was taken back does not come alive with the next. */
const askedBy = ({ erasures = [] }: Facts, step: string): Erasure | undefined => {
  const [, nth] = /-(\d+)\.escalation$/.exec(step) ?? [];
  return nth === undefined ? undefined : erasures[Number(nth) - 1];
};

/** Why work of somebody who is to be erased is needless; what asks for the erasure, or says that it fails, is not. */
export const goneByErasure = (record: ParticipantRecord, step: string): string | undefined => {
  const erasure = erasureOf(record);
  if (step.startsWith(ERASURE_TO_CONFIRM)) {
    const asking = askedBy(record, step) ?? erasure;
    if (asking === undefined || asking.revoked !== undefined) return 'erasureRevoked';
    return asking.confirmed === undefined ? undefined : 'erasureConfirmed';
  }
  if (erasure === undefined) return undefined;
  return OUTLIVES_ASKING.includes(step) && erasure.done === undefined ? undefined : 'erasure';
};
