import { useMemo } from 'react';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { Section } from '../../kit/page.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useStepWords } from '../../words/steps/use-step-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { ForecastWeek } from './answer.ts';
import type { Bound } from './search.ts';
import { stepLoads, type StepLoad } from './week-loads.ts';
import { forecastWords } from './words.ts';

/** Which step of the protocol it is that so much comes from. */
export const StepTable = ({ weeks, bound }: { weeks: readonly ForecastWeek[]; bound: Bound }) => {
  const say = useWords(forecastWords);
  const format = useFormat();
  const stepName = useStepWords();
  const rows = useMemo(() => stepLoads(weeks, bound), [weeks, bound]);
  const columns: Column<StepLoad>[] = [
    { id: 'step', header: say('step'), cell: ({ step }) => stepName(step), sortBy: ({ step }) => stepName(step) },
    { id: 'kind', header: say('kind'), cell: ({ kind }) => say(kind), sortBy: ({ kind }) => kind },
    {
      id: 'count',
      header: say('count'),
      cell: ({ count }) => format.number(count, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      sortBy: ({ count }) => count,
      isNumber: true,
    },
  ];
  return (
    <Section title={say('steps')}>
      <DataTable
        label={say('tableOf', { title: say('steps') })}
        columns={columns}
        rows={rows}
        rowId={({ step, kind }) => `${step} ${kind}`}
        empty={say('empty')}
      />
    </Section>
  );
};
