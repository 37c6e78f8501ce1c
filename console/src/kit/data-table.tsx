import { lazy, Suspense, type ReactNode } from 'react';
import { Loading } from './loading.tsx';
import type { Selection } from './row-selection.tsx';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What it is sorted by; absent: it cannot be sorted. Only what is loaded is sorted. */
  sortBy?: (row: Row) => string | number;
  /** Aligned at the right. */
  isNumber?: boolean;
  /** Left out on a phone. */
  isMinor?: boolean;
}

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** In the last column of each row. */
  rowActions?: (row: Row) => ReactNode;
  selection?: Selection<Row>;
  /** Whether a row goes on with what the row above it is about: no line is drawn between them. */
  continues?: (row: Row, above: Row) => boolean;
  /** In place of the rows when there are none. */
  empty: ReactNode;
  /** There are more rows where these came from. */
  hasMore?: boolean;
  onMore?: () => void;
  isLoadingMore?: boolean;
}

type Table = <Row extends object>(props: DataTableProps<Row>) => ReactNode;

/** It comes while the rows are asked for. `lazy` forgets that a table holds any kind of row, hence the cast. */
const Loaded = lazy(async () => ({ default: (await import('./later/data-table.tsx')).DataTable })) as unknown as Table;

/** Rows that are the same on every page: a heading that stays, sorting by a button in it, more rows by a button below. */
export const DataTable: Table = (props) => (
  <Suspense fallback={<Loading />}>
    <Loaded {...props} />
  </Suspense>
);
