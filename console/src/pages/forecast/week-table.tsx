import { useMemo } from 'react';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { Section } from '../../kit/page.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { SERIES, type WeekLoad } from './week-loads.ts';
import { forecastWords } from './words.ts';

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const CENTS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** The same as the chart, in numbers. */
export const WeekTable = ({ loads }: { loads: readonly WeekLoad[] }) => {
  const say = useWords(forecastWords);
  const format = useFormat();
  const columns = useMemo<Column<WeekLoad>[]>(
    () => [
      { id: 'week', header: say('week'), cell: ({ week }) => week, sortBy: ({ week }) => week },
      { id: 'from', header: say('begins'), cell: ({ from }) => format.day(from), sortBy: ({ from }) => from },
      ...SERIES.map((name) => ({
        id: name,
        header: say(name),
        cell: (load: WeekLoad) => format.number(load[name], ONE_DECIMAL),
        sortBy: (load: WeekLoad) => load[name],
        isNumber: true,
      })),
      {
        id: 'cost',
        header: say('cost'),
        cell: ({ cost }) => say('usd', { amount: format.number(cost, CENTS) }),
        sortBy: ({ cost }) => cost,
        isNumber: true,
      },
    ],
    [say, format],
  );
  return (
    <Section title={say('table')}>
      <DataTable
        label={say('tableOf', { title: say('table') })}
        columns={columns}
        rows={loads}
        rowId={({ week }) => week}
        empty={say('empty')}
      />
    </Section>
  );
};
