import { Counts } from '../../kit/counts.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Section } from '../../kit/page.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { FlowOfPeople } from './flow-of-people.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { PerArm } from './per-arm.tsx';
import type { ByArm, Totals } from './answer.ts';
import { retentionWords } from './words.ts';

const PER_CENT = 100;

const Summary = ({ enrolled, timepoints }: Totals) => {
  const say = useWords(retentionWords);
  const format = useFormat();
  const begun = timepoints.filter(({ mode, expected }) => mode !== 'register' && expected > 0);
  return (
    <Counts
      label={say('summary')}
      counts={[
        { label: say('enrolled'), value: format.number(enrolled) },
        ...begun.map(({ timepoint, done: { count, of, percent } }) => ({
          label: say('doneAt', { timepoint }),
          value: say('ofExpected', { count, of, percent: format.share((percent ?? 0) / PER_CENT) }),
        })),
      ]}
    />
  );
};

export interface FiguresProps {
  totals: Totals;
  byArm?: ByArm | undefined;
}

/** The same for the figures of a day and for those of a report. */
export const Figures = ({ totals, byArm }: FiguresProps) => {
  const say = useWords(retentionWords);
  if (totals.enrolled === 0) return <EmptyState>{say('emptyStudy')}</EmptyState>;
  return (
    <>
      <Summary {...totals} />
      <Section title={say('numbers')}>
        <p className="description">{say('numbersWhy')}</p>
        <NumbersTable label={say('numbers')} rows={totals.timepoints} />
      </Section>
      <FlowOfPeople flow={totals.flow} />
      {byArm ? <PerArm byArm={byArm} /> : null}
    </>
  );
};
