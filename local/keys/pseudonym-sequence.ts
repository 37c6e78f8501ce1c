import { createHmac } from 'node:crypto';
import type { Stream } from '../../shared/domain/record.ts';
import { localKey } from './local-keys.ts';

/** Letters and digits that nobody mistakes for one another on the phone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const HALF_BITS = 15;
const HALF = 2 ** HALF_BITS;
const LENGTH = 6;
const ROUNDS = 4;
export const PSEUDONYM_COUNT = HALF * HALF;

/** What a round adds to one half; any function does, since the other half is kept. */
const mix = (key: Uint8Array, round: number, half: number): number =>
  createHmac('sha256', key)
    .update(`${String(round)}/${String(half)}`)
    .digest()
    .readUInt16BE(0) % HALF;

/**
 * The n-th pseudonym of a stream: a shuffle of all of them (a Feistel network), so that none comes twice and none tells its place.
 * @param n from 0 to PSEUDONYM_COUNT - 1
 */
export const pseudonymAt = (study: string, stream: Stream, n: number): string => {
  if (!(n >= 0 && n < PSEUDONYM_COUNT)) throw new RangeError('there are no more pseudonyms');
  const key = localKey(`pseudonyms/${study}/${stream}`);
  let left = Math.floor(n / HALF);
  let right = n % HALF;
  for (let round = 0; round < ROUNDS; round += 1) [left, right] = [right, left ^ mix(key, round, right)];
  let rest = left * HALF + right;
  let text = '';
  for (let at = 0; at < LENGTH; at += 1) {
    text = `${ALPHABET[rest % ALPHABET.length] ?? ''}${text}`;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return text;
};
