import { gunzipSync } from 'node:zlib';
import middy from '@middy/core';
import * as z from 'zod';
import { jsonText } from '../contract/json-text.ts';
import type { TextReport } from '../ports/text-report.ts';
import { toldBarely } from './bare-error.ts';

/** Far more than CloudWatch Logs puts into one call (6 MB, packed); a bomb ends here. */
const UNPACKED_BYTES_MAX = 64 * 1_024 * 1_024;

const topicEvent = z.looseObject({
  Records: z.array(z.looseObject({ Sns: z.looseObject({ Message: z.string() }) })),
});

/** CloudWatch Logs packs what it delivers, and now and then only asks whether somebody listens (`CONTROL_MESSAGE`). */
const logsEvent = z.looseObject({
  awslogs: z.object({
    data: z
      .base64()
      .transform((data) =>
        gunzipSync(Buffer.from(data, 'base64'), { maxOutputLength: UNPACKED_BYTES_MAX }).toString('utf8'),
      )
      .pipe(jsonText)
      .pipe(
        z.looseObject({
          messageType: z.string(),
          logEvents: z.array(z.looseObject({ timestamp: z.number(), message: z.string() })),
        }),
      ),
  }),
});

const reportsIn = (event: unknown): TextReport[] => {
  const published = topicEvent.safeParse(event).data;
  if (published) return published.Records.map(({ Sns }) => ({ from: 'endUserMessaging', text: Sns.Message }));
  const { messageType, logEvents } = logsEvent.parse(event).awslogs.data;
  if (messageType !== 'DATA_MESSAGE') return [];
  return logEvents.map(({ timestamp, message }) => ({ from: 'sns', text: message, at: timestamp }));
};

/** Takes in what providers report of texts, by a topic and by a log subscription. */
export const reportHandler = (job: (reports: TextReport[]) => Promise<void>) =>
  middy<unknown>().handler(
    toldBarely(async (event: unknown) => {
      await job(reportsIn(event));
    }),
  );
