import * as z from 'zod';
import { belonging, channel, instant, stream } from './answer-words.ts';
import { rendering } from './template-answer.ts';

/** A message by hand, as it leaves. */
export const byHandMessage = z
  .strictObject({
    stream,
    ...belonging,
    step: z.string(),
    template: z.string().optional(),
    channel,
    /** In the study's zone; until then it can be taken back. */
    leavesAt: instant,
    /** The step whose place it takes, by follow-up and step: `FU12/book2`. */
    replaces: z.string().optional(),
    /** With `dryRun=true` alone: the words, their size and price, and all that is wrong with them. */
    preview: rendering.optional(),
  })
  .meta({ id: 'ByHandMessage' });
