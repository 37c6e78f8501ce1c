import * as z from 'zod';
import { jsonText } from './json-text.ts';

/**
 * An event of a configuration set of End User Messaging as its SNS topic carries it (AWS: "Messaging events"). Loose, and only what is
 * used: the rest names the recipient.
 */
export const endUserMessagingEvent = jsonText.pipe(
  z.looseObject({
    eventType: z.string(),
    /** Milliseconds since 1970. */
    eventTimestamp: z.number(),
    isFinal: z.boolean().optional(),
    messageId: z.string().optional(),
    /** What our request carried along. */
    context: z.looseObject({ attempt: z.string().optional() }).optional(),
  }),
);
export type EndUserMessagingEvent = z.infer<typeof endUserMessagingEvent>;

/** A line of the delivery-status log of SNS (AWS: "Viewing CloudWatch metrics and logs for SMS deliveries"). */
export const snsDeliveryLine = jsonText.pipe(
  z.looseObject({
    notification: z.looseObject({ messageId: z.string() }),
    delivery: z.looseObject({ providerResponse: z.string().optional() }),
    status: z.enum(['SUCCESS', 'FAILURE']),
  }),
);
export type SnsDeliveryLine = z.infer<typeof snsDeliveryLine>;
