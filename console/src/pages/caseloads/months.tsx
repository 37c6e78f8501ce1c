import { lazy, Suspense } from 'react';
import { Legend } from '../../kit/chart/legend.tsx';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { Section } from '../../kit/page.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useMonthNames } from '../../words/use-month-names.ts';
import { useWords } from '../../words/use-words.ts';
import type { CaseloadMonth } from './queries.ts';
import { caseloadsWords } from './words.ts';

const MonthsChart = lazy(async () => ({ default: (await import('./months-chart.tsx')).MonthsChart }));

export const Months = ({ months }: { months: readonly CaseloadMonth[] }) => {
  const say = useWords(caseloadsWords);
  const format = useFormat();
  const names = useMonthNames();
  const columns: Column<CaseloadMonth>[] = [
    { id: 'month', header: say('month'), cell: ({ month }) => names.long(month) },
    { id: 'held', header: say('held'), cell: ({ held }) => format.number(held), isNumber: true },
    { id: 'expected', header: say('expected'), cell: ({ expected }) => format.number(expected), isNumber: true },
    {
      id: 'share',
      header: say('share'),
      cell: ({ held, expected }) => (expected === 0 ? '–' : format.share(held / expected)),
      isNumber: true,
    },
  ];
  return (
    <Section title={say('months')}>
      <p className="description">{say('monthsWhy')}</p>
      <div className="side-by-side">
        <div>
          <Suspense>
            <MonthsChart label={say('months')} months={months} nameOf={names.short} number={format.number} />
          </Suspense>
          <Legend
            label={say('legend')}
            series={(['expected', 'held'] as const).map((id) => ({ id, label: say(id) }))}
          />
        </div>
        <div>
          <DataTable
            label={say('tableOf', { title: say('months') })}
            columns={columns}
            rows={months}
            rowId={({ month }) => month}
            empty=""
          />
        </div>
      </div>
    </Section>
  );
};
