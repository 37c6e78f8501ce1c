import type { AgendaItem } from './agenda-item.ts';
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
  /** The last tick before it was found: two looks that name the same one have found the same restore. */
  lastTick: string;
  /** When it was found; nothing is sent from then on until somebody releases it. */
  found: string;
  released?: { at: string; by: string };
}

/** Nothing leaves while a person has not looked at what a restore took back. */
export const awaitsRelease = (restore: Restore | undefined): boolean =>
  restore !== undefined && restore.released === undefined;

/** A restore as it is found. Instants; `to` as in `Restore`. */
export interface FoundRestore {
  to?: Instant;
  lastTick: Instant;
  found: Instant;
}

/** Found again it is what it was. One that nobody released before the next is one with it: it reaches as far back as the two of them. */
export const restoreFound = ({ to, lastTick, found }: FoundRestore, known?: Restore): Restore => {
  const name = isoInstant(lastTick);
  if (known?.lastTick === name) return known;
  // Nothing remembered is before every instant.
  const reaches = [to === undefined ? '' : isoInstant(to), ...(known && awaitsRelease(known) ? [known.to ?? ''] : [])];
  const [earliest] = reaches.sort();
  return { ...(earliest ? { to: earliest } : {}), lastTick: name, found: isoInstant(found) };
};

export const stretchOf = ({ found, released }: Restore): NonNullable<StudyPlan['restored']> => ({
  found: Date.parse(found),
  released: released ? Date.parse(released.at) : Infinity,
});

/** The entry that a message tells of, where it tells of one. */
const enteredAt = (
  record: ParticipantRecord,
  { clock, definition, appointment, of }: AgendaItem,
): string | undefined => {
  if (clock === 'byHand') return undefined;
  switch (definition.from) {
    case 'booking':
    case 'moved':
      return appointment?.enteredAt;
    case 'cancelled':
    case 'noShow':
      return appointment?.end?.at;
    case 'done':
      return record.stream === 'interviews' ? record.followUps[of]?.outcome?.enteredAt : undefined;
    case 'target':
    case 'opens':
    case 'closes':
    case 'appointment':
    case 'due':
      return undefined;
  }
};

/**
 * Whether a message that has no outcome may have left all the same: its time had come before the restore was found, or it tells of what was entered between
 * then and the release, and so perhaps for the second time. Of somebody who was registered after that nothing was lost.
 */
export const mayHaveLeft = ({ restored }: StudyPlan, record: ParticipantRecord, item: AgendaItem): boolean => {
  if (restored === undefined || Date.parse(record.registeredAt) > restored.released) return false;
  const entered = enteredAt(record, item);
  const isAgain = entered !== undefined && Date.parse(entered) > restored.found;
  return isAgain ? Date.parse(entered) <= restored.released : item.at <= restored.found;
};

/** As if it had left when it was due and nobody confirmed it; a receipt that still comes proves it. */
export const asMayHaveLeft = (
  { study, participant, stream }: ParticipantRecord,
  { item, attempting }: Pending,
  channel: Channel,
): StepOutcome => {
  const { key = item.key, outcome } = attempting ?? {};
  const unclear = outcome?.state === 'waiting' ? outcome.unclear : undefined;
  return {
    state: 'unconfirmed',
    code: 'restored',
    attempt: unclear?.attempt ?? encodeAttempt({ study, participant, stream, step: key, random: 'restored' }),
    channel: unclear?.channel ?? channel,
    template: item.definition.send?.template ?? '',
    at: isoInstant(item.at),
  };
};
