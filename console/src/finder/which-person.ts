import { isDayOver } from '../kit/day-over.ts';
import { useNow } from '../shell/use-now.ts';
import { useFormat } from '../words/use-format.ts';
import { useWords } from '../words/use-words.ts';
import type { Found } from './queries.ts';
import { finderWords } from './words.ts';

interface Seen {
  seesNames: boolean;
  /** What a site is called. */
  siteName: (site: string) => string;
}

/** What tells people of one name apart: site, last digits, and what comes next for them. */
export const useWhichPerson = ({ seesNames, siteName }: Seen): ((found: Found) => string) => {
  const say = useWords(finderWords);
  const format = useFormat();
  const today = format.dayOf(useNow());
  const nextOf = ({ nextAppointment: next, nextDue: due }: Found): string => {
    if (next)
      return say(isDayOver(next, today) ? 'passed' : 'next', {
        followUp: next.followUp,
        at: format.localTime(next.at),
      });
    if (!due) return seesNames ? say('noNext') : '';
    return say(due.target < today ? 'wasDue' : 'due', { followUp: due.followUp, on: format.day(due.target) });
  };
  return (found) => {
    const { site, phoneEnd: end } = found;
    const said = [site === undefined ? '' : siteName(site), end === undefined ? '' : say('phoneEnd', { end })];
    return [...said, nextOf(found)].filter(Boolean).join(' · ');
  };
};
