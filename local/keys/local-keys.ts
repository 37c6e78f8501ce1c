import { createHmac } from 'node:crypto';

/**
 * On one machine every key is derived from this constant and never drawn, so that two empty runs given the same requests at the same
 * clock answer the same bytes. Whoever reads this file has all of them: for made-up people only. On AWS they are random, in KMS.
 */
const CONSTANT = 'cairn on one machine';

/** 32 bytes for one use. */
export const localKey = (use: string): Uint8Array => createHmac('sha256', CONSTANT).update(use).digest();
