import { createHash } from 'node:crypto';
import type { Instant } from '../../shared/domain/zone.ts';

/** What an invocation heard, and when. */
export type Answered = { at: Instant } & ({ kind: 'told'; answer: unknown } | { kind: 'failed'; error: unknown });

export const answerTo = async (asked: Promise<unknown>, now: () => Instant): Promise<Answered> => {
  try {
    const answer = await asked;
    return { at: now(), kind: 'told', answer };
  } catch (error) {
    return { at: now(), kind: 'failed', error };
  }
};

export const toldAgain = <Answer>(answered: Answered): Answer => {
  if (answered.kind === 'failed') throw answered.error;
  return answered.answer as Answer;
};

/** Of what nobody can change: what the tables hold, and what lies on the shelf. */
const known = new WeakMap<object, string>();

const wordsOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(JSON.stringify(value));
  if (!Object.isFrozen(value))
    return Object.entries(value).reduce((words, [name, member]) => `${words}${name}:${wordsOf(member)},`, '{');
  const kept = known.get(value) ?? createHash('md5').update(JSON.stringify(value)).digest('base64');
  known.set(value, kept);
  return kept;
};

/** Two answers that are heard as the same are the same: their instant, and all they hold. */
export const heardAs = (answered: Answered): string => {
  const at = String(answered.at);
  if (answered.kind === 'told') return `${at} ${wordsOf(answered.answer)}`;
  const { error } = answered;
  return error instanceof Error
    ? `${at} ${error.name} ${error.message} ${wordsOf({ ...error })}`
    : `${at} failed ${String(error)}`;
};
