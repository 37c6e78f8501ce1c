import { useMemo } from 'react';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { measuresOf, type Measure, type MeasureValue } from './measures.ts';
import type { RetentionRow } from './answer.ts';
import { retentionWords } from './words.ts';

const PER_CENT = 100;

/** Every number with what it is a part of. */
export const NumbersTable = ({ label, rows }: { label: string; rows: readonly RetentionRow[] }) => {
  const say = useWords(retentionWords);
  const format = useFormat();
  const measures = useMemo(() => measuresOf(rows), [rows]);
  const written = ({ count, of, percent }: MeasureValue): string => {
    if (of === undefined) return format.number(count);
    if (of === 0) return '–';
    const parts = { count: format.number(count), of: format.number(of) };
    return typeof percent === 'number'
      ? say('ofExpected', { ...parts, percent: format.share(percent / PER_CENT) })
      : say('of', parts);
  };
  const columns: Column<Measure>[] = [
    {
      id: 'measure',
      header: say('measure'),
      cell: ({ id, isPart }) => <span className={isPart ? 'measure-part' : 'measure'}>{say(id)}</span>,
    },
    ...rows.map(({ timepoint, mode, primary }, n) => ({
      id: timepoint,
      header: [timepoint, say('modes', { mode }), primary ? say('primary') : undefined]
        .filter((word) => word !== undefined)
        .join(', '),
      cell: ({ values }: Measure) => {
        const value = values[n];
        return value ? written(value) : '';
      },
      isNumber: true,
    })),
  ];
  return (
    <div className="whole-table">
      <DataTable
        label={say('tableOf', { title: label })}
        columns={columns}
        rows={measures}
        rowId={({ id }) => id}
        empty=""
      />
    </div>
  );
};
