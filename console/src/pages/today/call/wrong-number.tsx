import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { numberWords } from '../../../words/number/words.ts';
import { useWords } from '../../../words/use-words.ts';
import type { TaskItem } from '../queries.ts';
import { cardQuery } from './queries.ts';
import { callWords } from './words.ts';

/** Which number it was: chosen where there are several, and the only one otherwise. */
export const useWrongNumber = (study: string, item: TaskItem) => {
  // As the panel beside it has opened it; a card that is not there is not opened for this.
  const { data: card } = useQuery({ ...cardQuery(study, item.participant, item.id), enabled: false });
  const numbers = item.does === 'contactPerson' ? [] : (card?.phones ?? []).filter(({ quarantined }) => !quarantined);
  return numbers.map(({ number }) => number);
};

interface WrongNumberProps {
  study: string;
  item: TaskItem;
  numbers: readonly string[];
  value: string | null;
  onChange: (number: string) => void;
}

/** The call is kept, the number gets no more messages, and it is put right where the card is. */
export const WrongNumber = ({ study, item, numbers, value, onChange }: WrongNumberProps) => {
  const say = useWords(callWords);
  const sayNumber = useWords(numberWords);
  const [only] = numbers;
  return (
    <>
      {numbers.length > 1 ? (
        <RadioGroup
          label={sayNumber('which')}
          name="/number"
          value={value}
          options={numbers.map((number) => ({ id: number, label: number }))}
          onChange={onChange}
        />
      ) : null}
      <p>
        {numbers.length === 1 && only !== undefined ? `${sayNumber('only', { end: only.slice(-2) })} ` : ''}
        <Link
          to="/studies/$study/participants/$participant"
          params={{ study, participant: item.participant }}
          search={{ purpose: 'call', task: item.id }}
          preload={false}
        >
          {say('correctNumber')}
        </Link>
      </p>
    </>
  );
};
