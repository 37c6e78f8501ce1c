import { encodeAttempt } from './attempt-id.ts';
import type { Pending } from './pending.ts';
import type { Channel } from './protocol.ts';
import type { ParticipantRecord, StepOutcome } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { isoInstant, type Instant } from './zone.ts';

/** The tables were restored to an earlier second, and what happened since is not in them (ADR 24). ISO instants. */
export interface Restore {
  /** The last tick that they remember; absent: none. */
  to?: string;
  /** When that was found; nothing is sent from then on until somebody releases it. */
  found: string;
  released?: { at: string; by: string };
}

/** Nothing leaves while a person has not looked at what a restore took back. */
export const awaitsRelease = (restore: Restore | undefined): boolean =>
  restore !== undefined && restore.released === undefined;

/** One that nobody released before the next is one with it. */
export const restoreFound = ({ to, found }: { to?: Instant; found: Instant }, known?: Restore): Restore => {
  const instants = [to, awaitsRelease(known) && known?.to ? Date.parse(known.to) : undefined];
  const earliest = Math.min(...instants.map((each) => each ?? Infinity));
  return { ...(earliest === Infinity ? {} : { to: isoInstant(earliest) }), found: isoInstant(found) };
};

const dueAt = ({ item, attempting }: Pending): Instant => attempting?.from ?? item.at;

/** Whether a message that has no outcome may have left all the same: its time had come before the restore was found. */
export const mayHaveLeft = ({ mayHaveLeftBy }: StudyPlan, each: Pending): boolean =>
  mayHaveLeftBy !== undefined && dueAt(each) <= mayHaveLeftBy;

/** As if it had left when it was due and nobody confirmed it; a receipt that still comes proves it. */
export const asMayHaveLeft = (
  { study, participant, stream }: ParticipantRecord,
  each: Pending,
  channel: Channel,
): StepOutcome => {
  const { item, attempting } = each;
  const { key = item.key, outcome } = attempting ?? {};
  const unclear = outcome?.state === 'waiting' ? outcome.unclear : undefined;
  return {
    state: 'unconfirmed',
    code: 'restored',
    attempt: unclear?.attempt ?? encodeAttempt({ study, participant, stream, step: key, random: 'restored' }),
    channel,
    template: item.definition.send?.template ?? '',
    at: isoInstant(dueAt(each)),
  };
};
