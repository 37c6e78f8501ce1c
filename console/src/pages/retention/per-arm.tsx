import { Badge } from '../../kit/badge.tsx';
import { DataTable, type Column } from '../../kit/data-table.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Section } from '../../kit/page.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { NumbersTable } from './numbers-table.tsx';
import type { ByArm } from './answer.ts';
import { retentionWords } from './words.ts';

type Difference = ByArm['differences'][number];

/** Only where the API gave it. */
export const PerArm = ({ byArm: { arms, differences } }: { byArm: ByArm }) => {
  const say = useWords(retentionWords);
  const format = useFormat();
  const columns: Column<Difference>[] = [
    { id: 'timepoint', header: say('timepoint'), cell: ({ timepoint }) => timepoint },
    {
      id: 'points',
      header: say('points'),
      cell: ({ points }) => (points === null ? '–' : format.number(points, { maximumFractionDigits: 1 })),
      isNumber: true,
    },
    {
      id: 'flag',
      header: say('flag'),
      cell: ({ points, flag }) => {
        if (flag) return <Badge kind="problem">{say(flag)}</Badge>;
        return say(points === null ? 'nothingExpected' : 'within');
      },
    },
  ];
  return (
    <>
      <Notice kind="warning">{say('perArmNote')}</Notice>
      <Section title={say('differences')}>
        <DataTable
          label={say('tableOf', { title: say('differences') })}
          columns={columns}
          rows={differences}
          rowId={({ timepoint }) => timepoint}
          empty=""
        />
      </Section>
      {arms.map(({ arm, rows }) => (
        <Section key={arm} title={say('arm', { arm })}>
          <NumbersTable label={say('arm', { arm })} rows={rows} />
        </Section>
      ))}
    </>
  );
};
