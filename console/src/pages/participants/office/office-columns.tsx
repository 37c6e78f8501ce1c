import { Badge } from '../../../kit/badge.tsx';
import type { Column } from '../../../kit/data-table.tsx';
import type { MatchWord } from '../../../words/match-words.ts';
import type { Say } from '../../../words/use-words.ts';
import {
  appointmentColumn,
  idColumn,
  languageColumn,
  otherIdsColumn,
  registeredColumn,
  siteColumn,
  statusColumn,
  type ColumnSetting,
} from '../list/base-columns.tsx';
import type { PersonRow } from '../queries.ts';
import { type Format, reachColumns, type ReachWord } from './reach/reach-columns.tsx';
import type { officeWords } from './words.ts';

export type OfficeWord = keyof (typeof officeWords)['en'];

const foundColumns = (say: Say<OfficeWord>, sayMatch: Say<MatchWord>): Column<PersonRow>[] => [
  {
    id: 'name',
    header: say('name'),
    cell: ({ name }) => (name === undefined ? null : <strong>{name}</strong>),
    sortBy: ({ name = '' }) => name,
  },
  {
    id: 'phoneEnd',
    header: say('phone'),
    cell: ({ phoneEnd: end }) => (end === undefined ? null : <span className="nowrap">… {end}</span>),
    sortBy: ({ phoneEnd = '' }) => phoneEnd,
  },
  {
    id: 'matched',
    header: say('matched'),
    cell: ({ matched }) => (matched === undefined ? '' : sayMatch(matched)),
    sortBy: ({ matched = '' }) => matched,
  },
];

/** Whoever gets no support any more is asked for interviews as before: both are said. */
const withIntervention = (column: Column<PersonRow>, say: Say<OfficeWord>): Column<PersonRow> => ({
  ...column,
  cell: (row) => (
    <>
      {column.cell(row)}{' '}
      {row.intervention && row.status !== 'stopped' ? <Badge>{say('interventionStopped')}</Badge> : null}
    </>
  ),
});

interface Shown {
  isSearch: boolean;
  isByReach: boolean;
  siteName: (site: string) => string;
  sayMatch: Say<MatchWord>;
  sayReach: Say<ReachWord>;
  format: Format;
}

/** Names stand there only of those who were looked for: a list needs none. */
export const officeColumns = (
  setting: ColumnSetting,
  say: Say<OfficeWord>,
  { isSearch, isByReach, siteName, sayMatch, sayReach, format }: Shown,
): Column<PersonRow>[] => [
  idColumn(setting),
  ...(isSearch ? foundColumns(say, sayMatch) : []),
  withIntervention(statusColumn(setting), say),
  ...(isByReach ? reachColumns(sayReach, format) : []),
  appointmentColumn(setting),
  {
    id: 'arm',
    header: say('arm'),
    cell: ({ arm }) => <span className="nowrap">{arm}</span>,
    sortBy: ({ arm = '' }) => arm,
  },
  {
    id: 'mentor',
    header: say('mentor'),
    cell: ({ mentor }) => (mentor === undefined ? null : <span className="nowrap">{setting.staffName(mentor)}</span>),
    sortBy: ({ mentor }) => (mentor === undefined ? '' : setting.staffName(mentor)),
  },
  siteColumn(setting, siteName),
  otherIdsColumn(setting),
  ...(isSearch ? [] : [registeredColumn(setting)]),
  languageColumn(setting),
];
