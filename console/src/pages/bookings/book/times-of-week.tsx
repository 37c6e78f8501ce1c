import { useState } from 'react';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { dateOf } from '../calendar/days.ts';
import type { FreeTime } from '../answers.ts';
import { useAssessorNames } from '../support/use-assessor-names.ts';
import type { ChosenTime } from './typed-booking.ts';
import { bookWords } from './words.ts';

interface TimesOfWeekProps {
  free: readonly FreeTime[];
  chosen: ChosenTime | undefined;
  onChoose: (chosen: ChosenTime) => void;
}

/** First the day, then the time; each assessor's times stand together. */
export const TimesOfWeek = ({ free, chosen, onChoose }: TimesOfWeekProps) => {
  const say = useWords(bookWords);
  const format = useFormat();
  const nameOf = useAssessorNames();
  const [picked, setPicked] = useState('');
  const dates = [...new Set(free.map(({ at }) => dateOf(at)))];
  const [first] = dates;
  if (first === undefined) return <EmptyState>{say('noneFree')}</EmptyState>;
  const date = dates.includes(picked) ? picked : first;
  const ofDay = free.filter(({ at }) => dateOf(at) === date);
  const assessors = [...new Set(ofDay.map(({ assessor }) => assessor))];
  const countOf = (day: string) => free.filter(({ at }) => dateOf(at) === day).length;
  return (
    <div className="time-choice">
      <RadioGroup
        label={say('freeDays')}
        options={dates.map((id) => ({ id, label: say('freeDay', { day: format.weekday(id), count: countOf(id) }) }))}
        value={date}
        onChange={setPicked}
      />
      {assessors.map((assessor) => (
        <RadioGroup
          key={assessor}
          label={say('timesOf', { who: nameOf(assessor) })}
          options={ofDay
            .filter((each) => each.assessor === assessor)
            .map(({ at }) => ({ id: at, label: format.clock(at) }))}
          value={chosen?.assessor === assessor ? chosen.at : null}
          onChange={(at) => {
            onChoose({ at, assessor });
          }}
        />
      ))}
    </div>
  );
};
