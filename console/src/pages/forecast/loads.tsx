import { lazy, Suspense, useMemo } from 'react';
import { Legend } from '../../kit/chart/legend.tsx';
import { Counts } from '../../kit/counts.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Section } from '../../kit/page.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import type { ForecastWeek } from './answer.ts';
import type { Bound } from './search.ts';
import { StepTable } from './step-table.tsx';
import { SERIES, totalOf, weekLoads } from './week-loads.ts';
import { WeekTable } from './week-table.tsx';
import { forecastWords } from './words.ts';

const ForecastChart = lazy(async () => ({ default: (await import('./forecast-chart.tsx')).ForecastChart }));

const CENTS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

export const Loads = ({ weeks, bound }: { weeks: readonly ForecastWeek[]; bound: Bound }) => {
  const say = useWords(forecastWords);
  const format = useFormat();
  const loads = useMemo(() => weekLoads(weeks, bound), [weeks, bound]);
  const whole = (value: number): string => format.number(Math.round(value));
  const totals = SERIES.map((name) => ({ name, value: whole(totalOf(loads, name)) }));
  if (SERIES.every((name) => totalOf(loads, name) === 0)) return <EmptyState>{say('empty')}</EmptyState>;
  const cost = say('usd', { amount: format.number(totalOf(loads, 'cost'), CENTS) });
  return (
    <>
      <Counts
        label={say('totals')}
        counts={[
          ...totals.map(({ name, value }) => ({ label: say(name), value })),
          { label: say('cost'), value: cost },
        ]}
      />
      <Section title={say('chart')}>
        <Suspense>
          <ForecastChart
            label={say('chartIs', Object.fromEntries(totals.map(({ name, value }) => [name, value])))}
            loads={loads}
            weekName={({ from }) => format.day(from)}
            number={format.number}
          />
        </Suspense>
        <Legend label={say('legend')} series={SERIES.map((id) => ({ id, label: say(id) }))} />
      </Section>
      <WeekTable loads={loads} />
      <StepTable weeks={weeks} bound={bound} />
    </>
  );
};
