import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../words/use-words.ts';
import { lettersQuery } from './queries.ts';
import { letterWords } from './words.ts';

/** To the tray of letters, with how many lie in it. */
export const LettersLink = ({ study }: { study: string }) => {
  const say = useWords(letterWords);
  const { data, hasNextPage } = useInfiniteQuery(lettersQuery(study));
  const letters = data?.pages.flatMap(({ items }) => items) ?? [];
  const [count, late] = [letters.length, letters.filter(({ overdue }) => overdue).length];
  return (
    <Link to="/studies/$study/today/letters" params={{ study }} className="button">
      {say(hasNextPage ? 'linkMany' : 'link', { count, late })}
    </Link>
  );
};
