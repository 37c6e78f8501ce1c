import type { ReactNode } from 'react';
import { Filters } from '../../../kit/filters.tsx';
import { FilterSelect } from '../../../kit/filter-select.tsx';
import { FilterText } from '../../../kit/filter-text.tsx';
import { useWords } from '../../../words/use-words.ts';
import { FOLLOW_UP_STATES, STATUSES, type PeopleFilters } from '../queries.ts';
import { peopleWords } from '../words.ts';
import { SearchRow } from './search-row.tsx';

export interface PeopleFilterRowProps {
  filters: PeopleFilters;
  onChange: (filters: PeopleFilters) => void;
  /** What a search may find. */
  searchLabel: string;
  hasStatus?: boolean;
  /** Follow-ups are asked for; as a choice where they are known. */
  hasFollowUps?: boolean;
  timepoints?: readonly string[] | undefined;
  children?: ReactNode;
}

export const PeopleFilterRow = (props: PeopleFilterRowProps) => {
  const { filters, onChange, searchLabel, hasStatus, hasFollowUps, timepoints, children } = props;
  const say = useWords(peopleWords);
  const set = (change: PeopleFilters): void => {
    onChange({ ...filters, ...change });
  };
  const isSet = Object.values(filters).some((value) => value !== undefined);
  const setFollowUp = (followUp: string | undefined): void => {
    set({ followUp });
  };
  return (
    <Filters
      onClear={
        isSet
          ? () => {
              onChange({});
            }
          : undefined
      }
    >
      <SearchRow
        label={searchLabel}
        value={filters.q}
        onSearch={(q) => {
          set({ q });
        }}
      />
      {hasStatus ? (
        <FilterSelect
          label={say('status')}
          options={STATUSES.map((id) => ({ id, label: say(id) }))}
          value={filters.status}
          onChange={(status) => {
            set({ status });
          }}
        />
      ) : null}
      {hasFollowUps && timepoints ? (
        <FilterSelect
          label={say('followUp')}
          options={timepoints.map((id) => ({ id, label: id }))}
          value={filters.followUp}
          onChange={setFollowUp}
        />
      ) : null}
      {hasFollowUps && !timepoints ? (
        <FilterText label={say('followUp')} value={filters.followUp} onChange={setFollowUp} />
      ) : null}
      {hasFollowUps ? (
        <FilterSelect
          label={say('state')}
          options={FOLLOW_UP_STATES.map((id) => ({ id, label: say(id) }))}
          value={filters.state}
          onChange={(state) => {
            set({ state });
          }}
        />
      ) : null}
      {children}
    </Filters>
  );
};
