import type { Term } from './use-terms.ts';

/** `invite#2` is the fallback of `invite`, by another channel. */
export const stepName = ({ step }: { step: string }, term: Term): string => {
  const [id = step, fallback] = step.split('#');
  const name = term('step', id);
  return fallback === undefined ? name : `${name} (${fallback})`;
};
