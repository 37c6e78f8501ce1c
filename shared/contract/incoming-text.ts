import * as z from 'zod';
import { jsonText } from './json-text.ts';

/** A text to one of our numbers as End User Messaging publishes it (AWS: "Two-way SMS message payload"). Loose, and only what is used. */
export const incomingText = jsonText.pipe(
  z.looseObject({
    originationNumber: z.string().min(1),
    destinationNumber: z.string().min(1),
    /** Empty when somebody sent nothing but a picture. */
    messageBody: z.string().default(''),
    inboundMessageId: z.string().min(1),
  }),
);
