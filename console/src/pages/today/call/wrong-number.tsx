import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { numberWords } from '../../../words/number/words.ts';
import { useWords } from '../../../words/use-words.ts';
import type { TaskItem } from '../queries.ts';
import { cardQuery } from './queries.ts';
import { callWords } from './words.ts';

/** Which number it was: chosen where there are several, and the only one otherwise. */
export const useWrongNumber = (study: string, item: TaskItem, isWrong: boolean) => {
  // As the panel beside it has opened it; a card that is not there is not opened for this.
  const { data: card } = useQuery({ ...cardQuery(study, item.participant, item.id), enabled: false });
  const [chosen, choose] = useState<string | null>(null);
  const numbers = item.does === 'contactPerson' ? [] : (card?.phones ?? []).filter(({ quarantined }) => !quarantined);
  return {
    numbers: numbers.map(({ number }) => number),
    chosen,
    choose,
    isMissing: isWrong && numbers.length > 1 && chosen === null,
    said: isWrong && chosen !== null ? { number: chosen } : {},
  };
};

interface WrongNumberProps {
  study: string;
  item: TaskItem;
  wrong: ReturnType<typeof useWrongNumber>;
}

/** The call is kept, the number gets no more messages, and it is put right where the card is. */
export const WrongNumber = ({ study, item, wrong: { numbers, chosen, choose } }: WrongNumberProps) => {
  const say = useWords(callWords);
  const sayNumber = useWords(numberWords);
  const [only] = numbers;
  return (
    <>
      {numbers.length > 1 ? (
        <RadioGroup
          label={sayNumber('which')}
          name="/number"
          value={chosen}
          options={numbers.map((number) => ({ id: number, label: number }))}
          onChange={choose}
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
