import type { Column } from '../../../kit/data-table.tsx';
import type { TodaySearch } from '../groups.ts';
import { belongsTo, inWords, type SayToday } from '../in-words.ts';
import type { WorkItem } from '../queries.ts';
import type { Rights } from '../rights.ts';
import { DueCell, TriedCell, WhoCell } from './cells.tsx';
import { NextCell } from './next-cell.tsx';
import { OwnerCell } from './owner-cell.tsx';
import { WhatCell } from './what-cell.tsx';

export interface ColumnSetting {
  study: string;
  search: TodaySearch;
  rights: Rights;
  say: SayToday;
  /** Whether somebody is to be called at all; the column about it is left out otherwise. */
  hasCalls: boolean;
  /** How many lines each participant has. */
  matters: ReadonlyMap<string, number>;
}

export const workColumns = ({ study, search, rights, say, hasCalls, matters }: ColumnSetting): Column<WorkItem>[] => {
  const calls: Column<WorkItem> = {
    id: 'calls',
    header: say('calls'),
    cell: (item) =>
      item.kind === 'task' && item.next ? (
        <div className="cell-lines">
          <TriedCell item={item} />
          <NextCell study={study} item={item} isDoing={rights.isDoing} />
        </div>
      ) : null,
  };
  return [
    {
      id: 'what',
      header: say('what'),
      cell: (item) => <WhatCell study={study} search={search} item={item} />,
      sortBy: (item) => inWords(item.does, say),
    },
    {
      id: 'participant',
      header: say('participant'),
      cell: (item) => <WhoCell study={study} item={item} matters={matters.get(item.participant) ?? 1} />,
      sortBy: (item) => `${item.participant} ${belongsTo(item, say)}`,
    },
    {
      id: 'due',
      header: say('due'),
      cell: (item) => <DueCell item={item} />,
      sortBy: ({ due }) => due,
    },
    ...(hasCalls ? [calls] : []),
    {
      id: 'owner',
      header: say('ownedBy'),
      cell: (item) => <OwnerCell study={study} item={item} isDoing={rights.isDoing} />,
      sortBy: ({ owner = '' }) => owner,
    },
  ];
};
