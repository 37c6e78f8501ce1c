import { useMemo } from 'react';
import { Counts } from '../../../kit/counts.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Section } from '../../../kit/page.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Preview } from '../queries.ts';
import type { StepPlace } from '../use-step-names.ts';
import { publishWords } from './words.ts';

type StepCount = Preview['steps'][number];

const COUNTED = ['moves', 'appears', 'vanishes'] as const;

export interface PreviewNumbersProps {
  preview: Preview;
  /** In words. */
  stepName: (place: StepPlace) => string;
}

/** How many people, and how many of each step. */
export const PreviewNumbers = ({ preview, stepName }: PreviewNumbersProps) => {
  const say = useWords(publishWords);
  const format = useFormat();
  const columns = useMemo(
    (): Column<StepCount>[] => [
      {
        id: 'of',
        header: say('of'),
        cell: ({ followUp }) => followUp ?? say('checkIns'),
        sortBy: ({ followUp }) => followUp ?? say('checkIns'),
      },
      { id: 'step', header: say('step'), cell: stepName, sortBy: stepName },
      ...COUNTED.map((id) => ({
        id,
        header: say(id),
        cell: (row: StepCount) => format.number(row[id]),
        sortBy: (row: StepCount) => row[id],
        isNumber: true,
      })),
    ],
    [say, format, stepName],
  );
  const { people, counts, steps } = preview;
  return (
    <Section title={say('whatHappens')}>
      <Counts
        label={say('numbers')}
        counts={[
          { label: say('moving'), value: format.number(people.moving) },
          { label: say('staying'), value: format.number(people.staying) },
          ...COUNTED.map((id) => ({ label: say(`steps_${id}`), value: format.number(counts[id]) })),
        ]}
      />
      <p>{say('sentStays')}</p>
      {steps.length === 0 ? null : (
        <DataTable
          label={say('perStep')}
          columns={columns}
          rows={steps}
          rowId={({ followUp = '', checkIn = '', step }) => `${followUp}/${checkIn}/${step}`}
          empty={null}
        />
      )}
    </Section>
  );
};
