import { useQueries } from '@tanstack/react-query';
import { findQuery } from '../../finder/queries.ts';
import { Notice } from '../../kit/notice.tsx';
import { ParticipantLink } from '../../shell/participant-link.tsx';
import { useWords } from '../../words/use-words.ts';
import { lastDigits } from './last-digits.ts';
import { enrolWords } from './words.ts';

export interface TakenNumbersProps {
  study: string;
  /** As they were typed when the field was left. */
  numbers: readonly string[];
}

/** Warns of a number that somebody has already: the same person enrolled twice is written to twice. */
export const TakenNumbers = ({ study, numbers }: TakenNumbersProps) => {
  const say = useWords(enrolWords);
  const sought = [...new Set(numbers)].flatMap((number) => {
    const digits = lastDigits(number);
    return digits === undefined ? [] : [{ number, digits }];
  });
  const answers = useQueries({ queries: sought.map(({ digits }) => findQuery(study, digits)) });
  const taken = sought.flatMap(({ number }, n) =>
    (answers[n]?.data?.items ?? [])
      .filter(({ matched }) => matched === 'phone' || matched === 'formerPhone')
      .map(({ id, name }) => ({ number, id, name })),
  );
  if (taken.length === 0) return null;
  return (
    <Notice kind="warning">
      {taken.map(({ number, id, name }) => (
        <p key={`${number} ${id}`}>
          {say('taken', { number, who: name ?? id })} <ParticipantLink study={study} participant={id} />
        </p>
      ))}
      <p>{say('takenHint')}</p>
      <p className="description">{say('takenLogged')}</p>
    </Notice>
  );
};
