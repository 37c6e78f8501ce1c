import { lazy, Suspense, useMemo } from 'react';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { Section } from '../../kit/page.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import type { Flow } from './answer.ts';
import { retentionWords } from './words.ts';

const FlowChart = lazy(async () => ({ default: (await import('./flow-chart.tsx')).FlowChart }));

type Node = Flow['nodes'][number];
type Link = Flow['links'][number];

/** Drawn once the numbers stand; the table under it says the same. */
export const FlowOfPeople = ({ flow }: { flow: Flow }) => {
  const say = useWords(retentionWords);
  const format = useFormat();
  const nodes = useMemo(() => new Map(flow.nodes.map((node) => [node.id, node])), [flow]);
  const nameOf = ({ timepoint, state }: Pick<Node, 'timepoint' | 'state'>): string =>
    timepoint === undefined ? say('flowEnrolled') : `${timepoint} ${say(`state_${state}`)}`;
  const named = (id: string): string => {
    const node = nodes.get(id);
    return node ? `${nameOf(node)} (${format.number(node.count)})` : id;
  };
  const columns: Column<Link>[] = [
    { id: 'from', header: say('flowFrom'), cell: ({ from }) => named(from), sortBy: ({ from }) => named(from) },
    { id: 'to', header: say('flowTo'), cell: ({ to }) => named(to), sortBy: ({ to }) => named(to) },
    {
      id: 'count',
      header: say('people'),
      cell: ({ from, count }) =>
        say('of', { count: format.number(count), of: format.number(nodes.get(from)?.count ?? count) }),
      sortBy: ({ count }) => count,
      isNumber: true,
    },
  ];
  if (flow.links.length === 0) return null;
  return (
    <Section title={say('flow')}>
      <Suspense>
        <FlowChart
          label={say('flowIs', { count: nodes.get('enrolled')?.count })}
          flow={flow}
          nameOf={nameOf}
          number={format.number}
        />
      </Suspense>
      <details>
        <summary>{say('flowTable')}</summary>
        <DataTable
          label={say('flowTable')}
          columns={columns}
          rows={flow.links}
          rowId={({ from, to }) => `${from} ${to}`}
          empty=""
        />
      </details>
    </Section>
  );
};
