import { FilterSelect } from '../../kit/filter-select.tsx';
import { RadioGroup } from '../../kit/radio-group.tsx';
import { useWords } from '../../words/use-words.ts';
import { WeekNav } from './calendar/week-nav.tsx';
import type { Person } from './answers.ts';
import { type BookingsSearch, VIEWS } from './search.ts';
import { useIsCoordinator } from './support/use-seat.ts';
import { useView } from './support/use-view.ts';
import { bookingWords } from './words.ts';

interface BookingFiltersProps {
  search: BookingsSearch;
  date: string;
  people: readonly Person[];
  onChange: (search: BookingsSearch) => void;
}

export const BookingFilters = ({ search, date, people, onChange }: BookingFiltersProps) => {
  const say = useWords(bookingWords);
  const isCoordinator = useIsCoordinator();
  const view = useView(search);
  return (
    <div className="booking-filters not-printed">
      <WeekNav
        date={date}
        onChange={(week) => {
          onChange({ ...search, week });
        }}
      />
      {isCoordinator ? (
        <FilterSelect
          label={say('assessor')}
          options={people.map(({ id, name }) => ({ id, label: name ?? id }))}
          value={search.assessor}
          onChange={(assessor) => {
            onChange({ ...search, assessor });
          }}
        />
      ) : null}
      <RadioGroup
        label={say('view')}
        options={VIEWS.map((id) => ({ id, label: say(id) }))}
        value={view}
        onChange={(next) => {
          onChange({ ...search, view: next });
        }}
      />
    </div>
  );
};
