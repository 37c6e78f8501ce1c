import { Badge, type BadgeProps } from '../../kit/badge.tsx';
import type { Column } from '../../kit/data-table.tsx';
import type { Say } from '../../words/use-words.ts';
import type { FaultText } from './faults/use-fault-text.ts';
import type { ReportRow, RowKind } from './report-rows.ts';
import type { importWords } from './words.ts';

type Word = keyof (typeof importWords)['en'];

const KINDS: Record<RowKind, BadgeProps['kind']> = {
  created: 'good',
  updated: 'plain',
  refused: 'problem',
  warning: 'warning',
};

/** What stood there and what would: undefined where the report did not say, empty where there is nothing. */
const Value = ({ value, say }: { value: string | undefined; say: Say<Word> }) => {
  if (value === undefined) return <em>{say('notShown')}</em>;
  return value === '' ? <em>{say('none')}</em> : <span className="cell-text">{value}</span>;
};

/** A column in which nothing would stand is left out. */
const NEEDED_BY: Record<string, readonly RowKind[]> = {
  row: ['refused', 'warning'],
  column: ['refused', 'warning', 'updated'],
  before: ['updated'],
  after: ['updated'],
  why: ['refused', 'warning'],
};

const allColumns = (say: Say<Word>, textOf: FaultText): Column<ReportRow>[] => [
  {
    id: 'kind',
    header: say('kind'),
    cell: ({ kind }) => <Badge kind={KINDS[kind]}>{say(`kind${kind}`)}</Badge>,
  },
  { id: 'row', header: say('row'), cell: ({ row }) => row, isNumber: true },
  { id: 'id', header: say('id'), cell: ({ id }) => id },
  {
    id: 'column',
    header: say('column'),
    cell: ({ column }) =>
      column === undefined ? null : column === '' ? <em>{say('wholeLine')}</em> : <code>{column}</code>,
  },
  {
    id: 'before',
    header: say('before'),
    cell: ({ kind, before }) => (kind === 'updated' ? <Value value={before} say={say} /> : null),
  },
  {
    id: 'after',
    header: say('after'),
    cell: ({ kind, after }) => (kind === 'updated' ? <Value value={after} say={say} /> : null),
  },
  { id: 'why', header: say('why'), cell: ({ fault }) => (fault ? textOf(fault) : null) },
];

export const reportColumns = (say: Say<Word>, textOf: FaultText, present: readonly RowKind[]): Column<ReportRow>[] =>
  allColumns(say, textOf).filter(({ id }) => NEEDED_BY[id]?.some((kind) => present.includes(kind)) ?? true);
