import { useMemo, useState } from 'react';
import { useSiteName } from '../../../shell/use-site-name.ts';
import { matchWords } from '../../../words/match-words.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { PeopleTable } from '../list/people-table.tsx';
import { useColumnSetting } from '../list/use-column-setting.ts';
import { useFilters } from '../list/use-filters.ts';
import { reachWords } from './reach/words.ts';
import { officeColumns } from './office-columns.tsx';
import { OfficeFilters } from './office-filters.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { officeWords } from './words.ts';

/** For coordinators: everyone at their sites, and what is done to several at once. */
export const OfficeList = () => {
  const say = useWords(officeWords);
  const sayMatch = useWords(matchWords);
  const sayReach = useWords(reachWords);
  const format = useFormat();
  const [filters, setFilters] = useFilters();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const setting = useColumnSetting();
  const { study } = setting;
  const siteName = useSiteName();
  const isSearch = filters.q !== undefined;
  const isByReach = filters.reach !== undefined && !isSearch;
  const columns = useMemo(
    () => officeColumns(setting, say, { isSearch, isByReach, siteName, sayMatch, sayReach, format }),
    [setting, say, sayMatch, sayReach, format, isSearch, isByReach, siteName],
  );
  return (
    <>
      <OfficeFilters
        study={study}
        filters={filters}
        onChange={(next) => {
          setSelected(new Set());
          setFilters(next);
        }}
      />
      {isSearch ? <p className="description">{say('logged')}</p> : null}
      <PeopleTable
        study={study}
        filters={filters}
        columns={columns}
        selection={{ selected, onChange: setSelected, nameOf: ({ id }) => id }}
        empty={say('empty')}
      >
        {(rows) => (
          <SelectionBar
            study={study}
            people={rows.filter(({ id }) => selected.has(id))}
            onDone={() => {
              setSelected(new Set());
            }}
          />
        )}
      </PeopleTable>
    </>
  );
};
