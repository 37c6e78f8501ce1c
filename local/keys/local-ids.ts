import { createHmac } from 'node:crypto';
import type { Ids } from '../../shared/ports/clock.ts';
import { keyedIds } from '../../shared/adapters/keyed-ids.ts';
import { localKey } from './local-keys.ts';
import { pseudonymAt } from './pseudonym-sequence.ts';

const NEXT_CHARACTERS = 32;

/**
 * The same ids for the same requests: the n-th id of the k-th start. A start that was killed repeats none, because the next one has
 * another number.
 */
export const localIds = (starts: number, count: (name: string) => number): Ids => {
  const key = localKey('ids');
  const keyed = keyedIds(key);
  let drawn = 0;
  return {
    derived: (study, text) => keyed.derived(study, text),
    next: () => {
      drawn += 1;
      const name = `${String(starts)}/${String(drawn)}`;
      return createHmac('sha256', key).update(name).digest('hex').slice(0, NEXT_CHARACTERS);
    },
    pseudonym: (study, stream) =>
      `${stream === 'interviews' ? 'P' : 'C'}-${pseudonymAt(study, stream, count(`${study}/${stream}`))}`,
  };
};
