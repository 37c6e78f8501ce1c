import * as z from 'zod';
import { localDate, participantId, plainId, reason } from './body-words.ts';

const MAX_SUCCESSORS = 50;
const MAX_NAMED = 500;
const MAX_SHARE = 100;

const successor = z.strictObject({
  /** A mentor takes participants, an assessor appointments; tasks go to whoever has their role. */
  user: plainId,
  /** Of the participants that nobody is named for, beside the shares of the others; 1 when absent. */
  share: z.int().min(1).max(MAX_SHARE).optional(),
  /** Participants that this successor takes in any case. */
  participants: z.array(participantId).max(MAX_NAMED).optional(),
});

/** How a member leaves: everything they have moves to the successors in one plan, all or nothing. */
export const endingBody = z.strictObject({
  /** The first day on which they are no longer on the staff; one that lies ahead is carried out when it comes. */
  on: localDate,
  /** None, when there is nothing to take over. */
  successors: z.array(successor).max(MAX_SUCCESSORS).default([]),
  reason: reason.optional(),
  /** Lead coordinators only: more participants than the protocol allows a mentor, and why. */
  override: z.strictObject({ reason }).optional(),
});

export type EndingBody = z.output<typeof endingBody>;
