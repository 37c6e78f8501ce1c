import { useQuery } from '@tanstack/react-query';
import { settingQuery } from '../../../api/queries.ts';
import { FilterSelect } from '../../../kit/filter-select.tsx';
import { useWords } from '../../../words/use-words.ts';
import { PeopleFilterRow } from '../list/people-filters.tsx';
import { mentorsQuery, REACHES, type PeopleFilters } from '../queries.ts';
import { peopleWords } from '../words.ts';
import { officeWords } from './words.ts';

export interface OfficeFiltersProps {
  study: string;
  filters: PeopleFilters;
  onChange: (filters: PeopleFilters) => void;
}

export const OfficeFilters = ({ study, filters, onChange }: OfficeFiltersProps) => {
  const say = useWords(officeWords);
  const sayAll = useWords(peopleWords);
  const setting = useQuery(settingQuery(study)).data;
  const mentors = useQuery(mentorsQuery(study)).data?.items ?? [];
  const { sites = [], newcomer } = setting ?? {};
  const choice = (name: 'arm' | 'mentor' | 'site', label: string, options: readonly { id: string; label: string }[]) =>
    options.length < 2 ? null : (
      <FilterSelect
        label={label}
        options={options}
        value={filters[name]}
        onChange={(value) => {
          onChange({ ...filters, [name]: value });
        }}
      />
    );
  return (
    <PeopleFilterRow
      filters={filters}
      onChange={onChange}
      searchLabel={say('searchAll')}
      hasStatus
      hasFollowUps
      timepoints={newcomer?.timepoints ?? []}
    >
      <FilterSelect
        label={say('reach')}
        options={REACHES.map((id) => ({ id, label: say(id) }))}
        value={filters.reach}
        onChange={(reach) => {
          onChange({ ...filters, reach });
        }}
      />
      {choice(
        'arm',
        say('arm'),
        (newcomer?.arms ?? []).map(({ id, name }) => ({ id, label: name ?? id })),
      )}
      {choice(
        'mentor',
        say('mentor'),
        mentors.map(({ mentor, name }) => ({ id: mentor, label: name ?? mentor })),
      )}
      {choice(
        'site',
        sayAll('site'),
        sites.map(({ id, name }) => ({ id, label: name ?? id })),
      )}
    </PeopleFilterRow>
  );
};
