import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Hold } from '../queries.ts';
import { participantWords } from '../words.ts';

/** From when to when a hold lasts, or when somebody looks at it again. */
export const usePeriod = (): ((hold: Hold) => string) => {
  const say = useWords(participantWords);
  const format = useFormat();
  return ({ from, until, review }) => {
    if (until !== undefined) return say('fromTo', { from: format.day(from), to: format.day(until) });
    if (review === undefined) return say('fromOpen', { from: format.day(from) });
    return say('fromReview', { from: format.day(from), review: format.day(review) });
  };
};
