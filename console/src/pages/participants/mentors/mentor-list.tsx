import { useMemo } from 'react';
import type { Column } from '../../../kit/data-table.tsx';
import { FilterText } from '../../../kit/filter-text.tsx';
import { useSiteName } from '../../../shell/use-site-name.ts';
import { useStudy } from '../../../shell/use-study.ts';
import { useWords } from '../../../words/use-words.ts';
import { idColumn, languageColumn, registeredColumn, siteColumn, statusColumn } from '../list/base-columns.tsx';
import { PeopleFilterRow } from '../list/people-filters.tsx';
import { PeopleTable } from '../list/people-table.tsx';
import { useColumnSetting } from '../list/use-column-setting.ts';
import { useFilters } from '../list/use-filters.ts';
import type { PersonRow } from '../queries.ts';
import { peopleWords } from '../words.ts';
import { mentorWords } from './words.ts';

/** Those whom a mentor or a team looks after, by the names that they know them by. */
export const MentorList = () => {
  const say = useWords(peopleWords);
  const sayOwn = useWords(mentorWords);
  const [filters, setFilters] = useFilters();
  const setting = useColumnSetting();
  const siteName = useSiteName();
  const leads = useStudy()?.roles.includes('teamLeader') ?? false;
  const columns = useMemo(() => {
    const mentor: Column<PersonRow> = {
      id: 'mentor',
      header: sayOwn('mentor'),
      cell: (row) => row.mentor,
      sortBy: (row) => row.mentor ?? '',
    };
    return [
      idColumn(setting),
      ...(leads ? [mentor] : []),
      statusColumn(setting),
      siteColumn(setting, siteName),
      registeredColumn(setting),
      languageColumn(setting),
    ];
  }, [setting, sayOwn, leads, siteName]);
  return (
    <>
      <PeopleFilterRow filters={filters} onChange={setFilters} searchLabel={say('searchIds')} hasStatus>
        {leads ? (
          <FilterText
            label={sayOwn('mentor')}
            value={filters.mentor}
            onChange={(mentor) => {
              setFilters({ ...filters, mentor });
            }}
          />
        ) : null}
      </PeopleFilterRow>
      <PeopleTable study={setting.study} filters={filters} columns={columns} empty={sayOwn('emptyOwn')} />
    </>
  );
};
