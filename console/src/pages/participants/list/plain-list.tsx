import { useMemo } from 'react';
import { useWords } from '../../../words/use-words.ts';
import type { Sight } from '../sight.ts';
import { peopleWords } from '../words.ts';
import {
  appointmentColumn,
  idColumn,
  languageColumn,
  otherIdsColumn,
  registeredColumn,
  siteColumn,
  statusColumn,
} from './base-columns.tsx';
import { PeopleFilterRow } from './people-filters.tsx';
import { PeopleTable } from './people-table.tsx';
import { useColumnSetting } from './use-column-setting.ts';
import { useFilters } from './use-filters.ts';

/** For whoever sees pseudonyms and interviews, and nothing else. */
export const PlainList = ({ sight }: { sight: Sight }) => {
  const say = useWords(peopleWords);
  const [filters, setFilters] = useFilters();
  const setting = useColumnSetting();
  const isBooked = sight === 'booked';
  const columns = useMemo(() => {
    const made = isBooked
      ? [idColumn, appointmentColumn, statusColumn, languageColumn]
      : [idColumn, statusColumn, otherIdsColumn, siteColumn, registeredColumn, languageColumn];
    return made.map((column) => column(setting));
  }, [setting, isBooked]);
  return (
    <>
      <PeopleFilterRow
        filters={filters}
        onChange={setFilters}
        searchLabel={say('searchIds')}
        hasStatus={sight === 'records'}
        hasFollowUps={!isBooked}
      />
      <PeopleTable
        study={setting.study}
        filters={filters}
        columns={columns}
        {...(isBooked ? { empty: say('emptyOwn') } : {})}
      />
    </>
  );
};
