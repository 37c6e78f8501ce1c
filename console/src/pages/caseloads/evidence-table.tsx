import { DataTable, type Column } from '../../kit/data-table.tsx';
import { Section } from '../../kit/page.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Caseload, Evidence } from './queries.ts';
import { caseloadsWords } from './words.ts';

const MEASURES = {
  perFullTime: 'perFullTime',
  meanDays: 'meanDays',
  perWeek: 'perWeek',
  people: 'peopleMet',
  percent: 'percent',
  strategies: 'strategies',
} as const;

/** Item by item, and labelled: nobody is to take it for a score. */
export const EvidenceTable = ({ evidence }: { evidence: NonNullable<Caseload['evidence']> }) => {
  const say = useWords(caseloadsWords);
  const columns: Column<Evidence>[] = [
    { id: 'item', header: say('item'), cell: ({ item }) => say(`item${item}`) },
    {
      id: 'found',
      header: say('found'),
      cell: (row) =>
        row.state === 'notRecorded' ? (
          <span className="description">{say('notRecorded')}</span>
        ) : (
          say(MEASURES[row.measure], { value: row.value, of: row.of })
        ),
    },
    {
      id: 'range',
      header: say('range'),
      cell: (row) => {
        if (row.state === 'notRecorded') return '';
        return row.level === undefined ? say('noLevel') : say('level', { level: row.level });
      },
    },
  ];
  return (
    <Section title={say('evidence')}>
      <p className="description">{say('evidenceWhy', { scale: evidence.scaleVersion })}</p>
      <DataTable
        label={say('tableOf', { title: say('evidence') })}
        columns={columns}
        rows={evidence.items}
        rowId={({ item }) => String(item)}
        empty=""
      />
    </Section>
  );
};
