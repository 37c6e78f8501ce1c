import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Checkbox } from '../../../kit/checkbox.tsx';
import { FilterSelect } from '../../../kit/filter-select.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { weekOf } from '../calendar/days.ts';
import { WeekNav } from '../calendar/week-nav.tsx';
import { assessorsQuery, slotsQuery } from '../queries.ts';
import type { BookSearch } from '../search.ts';
import { useAssessorNames } from '../support/use-assessor-names.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { OtherTime } from './other-time.tsx';
import { TimesOfWeek } from './times-of-week.tsx';
import type { ChosenTime } from './typed-booking.ts';
import { bookWords } from './words.ts';

interface FreeTimesProps {
  participant: string;
  followUp: string;
  minutes: number | undefined;
  search: BookSearch;
  onSearch: (search: BookSearch) => void;
  chosen: ChosenTime | undefined;
  onChoose: (chosen: ChosenTime | undefined) => void;
  /** ISO date from which the follow-up can be held: where one begins to look. */
  opens: string;
}

/** A week of free times, for whoever is on the phone; any other time can be typed. */
export const FreeTimes = (props: FreeTimesProps) => {
  const { participant, followUp, minutes, search, onSearch, chosen, onChoose, opens } = props;
  const say = useWords(bookWords);
  const study = useStudyId();
  const today = useFormat().dayOf(useNow());
  const nameOf = useAssessorNames();
  const [isOther, setOther] = useState(false);
  const { data: people = [] } = useQuery(assessorsQuery(study));
  const date = search.week ?? (opens > today ? opens : today);
  const [from = date, , , , , , to = date] = weekOf(date);
  const asked = { from, to, assessor: search.assessor, participant, followUp, minutes };
  const { data, error, refetch } = useQuery(slotsQuery(study, asked));
  return (
    <>
      <WeekNav
        date={date}
        onChange={(week) => {
          onSearch({ ...search, week: week ?? today });
        }}
      />
      <FilterSelect
        label={say('assessor')}
        options={people.map(({ id, name }) => ({ id, label: name ?? id }))}
        value={search.assessor}
        onChange={(assessor) => {
          onSearch({ ...search, assessor });
        }}
      />
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {!data && !error ? <Loading /> : null}
      {data?.leftOut && data.leftOut.length > 0 ? (
        <Notice kind="warning" title={say('leftOut', { who: data.leftOut.map(nameOf).join(', ') })} />
      ) : null}
      {data ? <TimesOfWeek free={data.free} chosen={chosen} onChoose={onChoose} /> : null}
      <Checkbox label={say('otherTime')} isSelected={isOther} onChange={setOther} />
      {isOther ? <OtherTime people={people} date={date} chosen={chosen} onChoose={onChoose} /> : null}
    </>
  );
};
