import * as z from 'zod';
import { ATTEMPT_ID_MAX_CHARACTERS } from '../domain/attempt-id.ts';
import { RECEIPT_EVENTS } from '../domain/receipt.ts';
import { jsonText } from './json-text.ts';
import { instant } from './record-words.ts';

const report = {
  event: z.enum(RECEIPT_EVENTS),
  at: instant,
  code: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .optional(),
};

/**
 * What lies in the queue of receipts: whose attempt, by our name for it or by the provider's, and what became of it. Never a number, an
 * address or a text (threat 14).
 */
const receiptMessage = z.union([
  z.strictObject({ attempt: z.string().min(1).max(ATTEMPT_ID_MAX_CHARACTERS), ...report }),
  z.strictObject({ providerMessageId: z.string().min(1).max(100), ...report }),
]);
export type ReceiptMessage = z.infer<typeof receiptMessage>;

/** `undefined` for what is none, whoever wrote it. */
export const readReceiptMessage = (body: string): ReceiptMessage | undefined =>
  jsonText.pipe(receiptMessage).safeParse(body).data;
