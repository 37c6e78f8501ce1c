import { createHmac, randomBytes, randomInt } from 'node:crypto';
import type { Ids } from '../ports/clock.ts';

/** Letters and digits that nobody mistakes for one another on the phone. */
const PSEUDONYM_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const PSEUDONYM_LENGTH = 6;
const DERIVED_CHARACTERS = 12;

const drawPseudonym = (): string =>
  Array.from({ length: PSEUDONYM_LENGTH }, () => PSEUDONYM_ALPHABET[randomInt(PSEUDONYM_ALPHABET.length)]).join('');

/** Random where nobody may guess, derived under a key where a blinded reader must see the same bytes whatever the arm. */
export const keyedIds = (key: Uint8Array): Ids => ({
  next: () => randomBytes(16).toString('hex'),
  derived: (study, text) => {
    const studyKey = createHmac('sha256', key).update(`study/${study}`).digest();
    return createHmac('sha256', studyKey).update(text).digest('hex').slice(0, DERIVED_CHARACTERS);
  },
  // Two name spaces that cannot overlap.
  pseudonym: (_study, stream) => `${stream === 'interviews' ? 'P' : 'C'}-${drawPseudonym()}`,
});
