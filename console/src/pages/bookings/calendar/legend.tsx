import { useWords } from '../../../words/use-words.ts';
import { bookingWords } from '../words.ts';
import type { Known } from '../support/assessors.ts';
import { AssessorMark } from './assessor-mark.tsx';

export const Legend = ({ assessors, known }: { assessors: readonly string[]; known: Known }) => {
  const say = useWords(bookingWords);
  return (
    <ul className="legend" aria-label={say('legend')}>
      {assessors.map((assessor) => (
        <li key={assessor}>
          <AssessorMark tone={known.toneOf(assessor)} /> {known.nameOf(assessor)}
        </li>
      ))}
    </ul>
  );
};
