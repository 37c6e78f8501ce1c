import { saidAs, stepId } from '../steps/step-id.ts';
import type { Term } from './use-terms.ts';

/** A step in words; `invite#2` is the fallback of `invite`, by another channel, and `book2-2` a copy of `book2`. */
export const stepName = ({ step }: { step: string }, term: Term): string => {
  const named = stepId(step, (id) => term('step', id) !== id);
  return saidAs(named, term('step', named.id), term('number', 'copy'));
};
