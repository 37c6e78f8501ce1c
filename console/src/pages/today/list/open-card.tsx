import { Link } from '@tanstack/react-router';
import { useWords } from '../../../words/use-words.ts';
import type { WorkItem } from '../queries.ts';
import { todayWords } from '../words.ts';

/** For whoever sees a card only while an escalation asks them, and with that escalation as the reason. */
export const OpenCard = ({ study, item }: { study: string; item: WorkItem }) => {
  const say = useWords(todayWords);
  return (
    <Link
      to="/studies/$study/participants/$participant"
      params={{ study, participant: item.participant }}
      search={{ purpose: 'call', task: item.id }}
      preload={false}
      aria-label={say('openCardOf', { participant: item.participant })}
    >
      {say('openCard')}
    </Link>
  );
};
