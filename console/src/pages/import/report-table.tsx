import { useMemo, useState } from 'react';
import { DataTable } from '../../kit/data-table.tsx';
import { RadioGroup } from '../../kit/radio-group.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { useFaultText } from './faults/use-fault-text.ts';
import type { Report } from './import-api.ts';
import { reportColumns } from './report-columns.tsx';
import { reportRows, ROW_KINDS, type RowKind } from './report-rows.ts';
import { importWords } from './words.ts';

/** So many at a time: a list of ten thousand is scrolled no slower than one of ten. */
const SHOWN_ROWS = 100;

export const ReportTable = ({ report }: { report: Report }) => {
  const say = useWords(importWords);
  const format = useFormat();
  const [kind, setKind] = useState<RowKind | 'all'>('all');
  const [shown, setShown] = useState(SHOWN_ROWS);
  const textOf = useFaultText();
  const all = useMemo(() => reportRows(report), [report]);
  const counted = ROW_KINDS.map((id) => ({ id, count: all.filter((row) => row.kind === id).length }));
  const present = counted.filter(({ count }) => count > 0);
  const columns = reportColumns(
    say,
    textOf,
    present.map(({ id }) => id).filter((id) => kind === 'all' || id === kind),
  );
  const rows = kind === 'all' ? all : all.filter((row) => row.kind === kind);
  if (all.length === 0) return null;
  return (
    <>
      {present.length < 2 ? null : (
        <RadioGroup
          label={say('show')}
          options={[
            { id: 'all' as const, label: `${say('all')} (${format.number(all.length)})` },
            ...present.map(({ id, count }) => ({ id, label: `${say(`kind${id}`)} (${format.number(count)})` })),
          ]}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setShown(SHOWN_ROWS);
          }}
        />
      )}
      <DataTable
        label={say('list')}
        columns={columns}
        rows={rows.slice(0, shown)}
        rowId={({ key }) => key}
        empty={say('empty')}
        hasMore={rows.length > shown}
        onMore={() => {
          setShown(shown + SHOWN_ROWS);
        }}
      />
    </>
  );
};
