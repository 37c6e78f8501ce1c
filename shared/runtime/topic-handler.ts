import middy from '@middy/core';
import * as z from 'zod';
import type { Instant } from '../domain/zone.ts';
import { toldBarely } from './bare-error.ts';

const topicEvent = z.looseObject({
  Records: z.array(
    z.looseObject({ Sns: z.looseObject({ Message: z.string(), Timestamp: z.iso.datetime({ offset: true }) }) }),
  ),
});

/** What a topic hands over, one after the other. Whatever fails is handed over again, and lies in the dead letters at last. */
export const topicHandler = (job: (message: string, publishedAt: Instant) => Promise<void>) =>
  middy<unknown>().handler(
    toldBarely(async (event: unknown) => {
      for (const { Sns } of topicEvent.parse(event).Records) await job(Sns.Message, Date.parse(Sns.Timestamp));
    }),
  );
