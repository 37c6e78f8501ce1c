import { sqsReceipts } from '../../shared/adapters/sqs-receipts.ts';
import { FUNCTION_ENV, readEnv } from '../../shared/runtime/env.ts';
import { lambdaLog, lambdaMeter } from '../../shared/runtime/log.ts';
import { reportHandler } from '../../shared/runtime/report-handler.ts';
import { noteReceipts } from './note-receipts.ts';

const env = readEnv(FUNCTION_ENV['note-receipts'], process.env);
const receipts = sqsReceipts({ queueUrl: env.RECEIPT_QUEUE_URL });

export const handler = reportHandler(noteReceipts({ receipts, log: lambdaLog(), meter: lambdaMeter() }));
