import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import type { ColumnDef, Header } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataTableProps } from '../data-table.tsx';
import { useWords } from '../../words/use-words.ts';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { byText } from '../by-text.ts';
import { SelectAll, SelectRow } from '../row-selection.tsx';
import { kitWords } from '../words.ts';
import { distinctIds } from './distinct-ids.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

const SORTS = { asc: 'ascending', desc: 'descending' } as const;
const ARROWS = { ascending: '▲', descending: '▼', none: '' } as const;

interface SortableHeaderProps<Row extends object> {
  header: Header<Features, Row>;
  isNumber: boolean | undefined;
}

const SortableHeader = <Row extends object>({ header, isNumber }: SortableHeaderProps<Row>) => {
  const sorted = header.column.getIsSorted();
  const sort = sorted === false ? 'none' : SORTS[sorted];
  const text = String(header.column.columnDef.header ?? '');
  return (
    <th scope="col" data-number={isNumber} {...(header.column.getCanSort() ? { 'aria-sort': sort } : {})}>
      {header.column.getCanSort() ? (
        <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>
          {text} <span aria-hidden="true">{ARROWS[sort]}</span>
        </button>
      ) : (
        text
      )}
    </th>
  );
};

export const DataTable = <Row extends object>(props: DataTableProps<Row>) => {
  const { label, columns, rows, rowId, rowActions, selection, continues, empty, hasMore, onMore, isLoadingMore } =
    props;
  const say = useWords(kitWords);
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const definitions = useMemo<ColumnDef<Features, Row>[]>(
    () =>
      columns.map(({ id, header, sortBy }) => ({
        id,
        header,
        accessorFn: sortBy ?? (() => ''),
        enableSorting: sortBy !== undefined,
        sortFn: byText,
        sortDescFirst: false,
      })),
    [columns],
  );
  const ids = useMemo(() => distinctIds(rows.map(rowId)), [rows, rowId]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row, n) => ids[n] ?? rowId(row),
  });
  if (rows.length === 0) return <EmptyState>{empty}</EmptyState>;
  const shown = table.getRowModel().rows;
  const isContinued = (row: Row, above: Row | undefined): true | undefined =>
    above !== undefined && continues?.(row, above) === true ? true : undefined;
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
        <table className="table">
          <caption className="visually-hidden">{label}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {selection ? <SelectAll rows={rows} rowId={rowId} selection={selection} /> : null}
                {group.headers.map((header) => (
                  <SortableHeader key={header.id} header={header} isNumber={byId.get(header.column.id)?.isNumber} />
                ))}
                {rowActions ? <th scope="col">{say('actions')}</th> : null}
              </tr>
            ))}
          </thead>
          <tbody>
            {shown.map((row, n) => (
              <tr key={row.id} data-continues={isContinued(row.original, shown[n - 1]?.original)}>
                {selection ? <SelectRow row={row.original} id={row.id} selection={selection} /> : null}
                {row.getAllCells().map(({ id, column }) => {
                  const shownAs = byId.get(column.id);
                  return (
                    <td
                      key={id}
                      data-label={shownAs?.header}
                      data-number={shownAs?.isNumber}
                      data-minor={shownAs?.isMinor}
                    >
                      {shownAs?.cell(row.original)}
                    </td>
                  );
                })}
                {rowActions ? <td className="row-actions">{rowActions(row.original)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="table-foot" role="status">
        {say(hasMore ? 'shownOfMore' : 'shown', { count: rows.length })}
      </p>
      {hasMore && onMore ? (
        <Button onPress={onMore} isDisabled={isLoadingMore ?? false}>
          {say(isLoadingMore ? 'loadingMore' : 'more')}
        </Button>
      ) : null}
    </>
  );
};
