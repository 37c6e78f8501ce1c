import { localInstant } from '../../../kit/local-instant.ts';
import { useNow } from '../../../shell/use-now.ts';
import { useZone } from '../../../shell/use-study.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { isMetNoMore } from '../acts-left.ts';
import { usePerson } from '../person-context.ts';
import { standingInterviews } from '../standing.ts';
import { erasureWords } from './words.ts';

/** What has to be done before somebody who is booked can be erased. */
export const InterviewBooked = () => {
  const say = useWords(erasureWords);
  const format = useFormat();
  const zone = useZone();
  const now = Date.parse(useNow());
  const { person } = usePerson();
  if (isMetNoMore(person)) return null;
  const next = standingInterviews(person).find(({ at }) => Date.parse(localInstant(at, zone)) > now);
  return next === undefined ? null : <p>{say('booked', { at: format.localTime(next.at) })}</p>;
};
