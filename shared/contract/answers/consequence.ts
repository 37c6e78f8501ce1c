import * as z from 'zod';
import { channel } from './answer-words.ts';

const instant = z.iso.datetime({ offset: true });

/** One step that an entry would change, or that stands as it is although it was entered. */
export const consequence = z.strictObject({
  change: z.enum(['appears', 'vanishes', 'moves', 'stays']),
  followUp: z.string().optional(),
  checkIn: z.string().optional(),
  /** The step id; `#2` behind it names a fallback. */
  step: z.string(),
  does: z.enum(['send', 'task', 'escalate', 'close']),
  template: z.string().optional(),
  /** Of a message that appears or moves, for coordinators: the first channel that is consented to, and the words as of then. */
  channel: channel.optional(),
  text: z.string().optional(),
  to: z.string().optional(),
  from: instant.optional(),
  until: instant.optional(),
  reason: z.string().optional(),
});

/** Work that would resolve itself, or be open again. */
export const workConsequence = z.strictObject({
  change: z.enum(['resolves', 'opens']),
  id: z.string(),
  kind: z.enum(['task', 'escalation']),
  does: z.string(),
  followUp: z.string().optional(),
  checkIn: z.string().optional(),
  step: z.string(),
});

/** What a request with `dryRun=true` is answered with beside the facts as they would be: nothing was written. */
export const consequences = z.strictObject({ steps: z.array(consequence), work: z.array(workConsequence) });
