import type { Documents } from './documents.ts';

/** Sleep and chance as arguments; the store itself knows no clock. */
export interface Patience {
  sleep: (milliseconds: number) => Promise<void>;
  /** In [0, 1). */
  random: () => number;
}

export const MAX_TRIES = 5;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

const TRANSIENT = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionConflictException',
  'TransactionInProgressException',
  'TimeoutError',
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** Reasons of a cancelled transaction that say nothing about its conditions. */
const TRANSIENT_REASONS = new Set(['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

export interface CancellationReason {
  Code?: string;
}
interface ServiceError {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
  CancellationReasons?: CancellationReason[];
}

const isTransient = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { name = '', code = '', $metadata, CancellationReasons: reasons } = error as ServiceError;
  if (reasons) return reasons.every(({ Code = 'None' }) => TRANSIENT_REASONS.has(Code));
  return TRANSIENT.has(name) || TRANSIENT.has(code) || ($metadata?.httpStatusCode ?? 0) >= 500;
};

/**
 * Every request up to five times, with full jitter, while only the network, a throttle or another transaction stood in its way. The
 * request repeated is the same to the letter, its token included; so whatever it wrote, it writes once (reliability.md 3.1).
 */
export const patientDocuments = (documents: Documents, { sleep, random }: Patience): Documents => {
  const send = async (command: never): Promise<unknown> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await documents.send(command);
      } catch (error) {
        if (tries >= MAX_TRIES || !isTransient(error)) throw error;
        await sleep(random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries));
      }
    }
  };
  return { send: send as Documents['send'] };
};
