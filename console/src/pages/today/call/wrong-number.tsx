import { Link } from '@tanstack/react-router';
import { useWords } from '../../../words/use-words.ts';
import type { TaskItem } from '../queries.ts';
import { callWords } from './words.ts';

/** The call is kept as it was; the number is put right where the card is. */
export const WrongNumber = ({ study, item }: { study: string; item: TaskItem }) => {
  const say = useWords(callWords);
  return (
    <p>
      {say('wrongNumberHelp')}{' '}
      <Link
        to="/studies/$study/participants/$participant"
        params={{ study, participant: item.participant }}
        search={{ purpose: 'call', task: item.id }}
        preload={false}
      >
        {say('correctNumber')}
      </Link>
    </p>
  );
};
