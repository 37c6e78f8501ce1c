import type { Format } from '../../words/use-format.ts';
import type { Say } from '../../words/use-words.ts';
import type { CaseloadMonth } from './queries.ts';

/** "15 of 0" reads as a fault: before the registration, and in phases without a count, no number is expected (product.md 4.7). */
export const heldOf = (
  { held, expected }: Pick<CaseloadMonth, 'held' | 'expected'>,
  say: Say<'heldOf'>,
  format: Pick<Format, 'number'>,
): string => (expected === 0 ? format.number(held) : say('heldOf', { held, expected }));
