import { useMemo } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Section } from '../../../kit/page.tsx';
import { skipReasonWords } from '../../../words/skip-reasons/words.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { ChangeRow } from '../queries.ts';
import type { StepPlace } from '../use-step-names.ts';
import { usePhrases } from '../use-phrases.ts';
import { publishWords } from './words.ts';

export interface PreviewPeopleProps {
  rows: readonly ChangeRow[];
  /** In words. */
  stepName: (place: StepPlace) => string;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

/** Why a step will not happen under the new version, which is not always what is said of one that did not happen. */
type Reason = NonNullable<ChangeRow['reason']>;

const KINDS = { moves: 'plain', appears: 'good', vanishes: 'warning' } as const;

/** Person by person: which step moves from when to when. */
export const PreviewPeople = ({ rows, stepName, hasMore, isLoadingMore, onMore }: PreviewPeopleProps) => {
  const say = useWords(publishWords);
  const sayReason = useWords(skipReasonWords);
  const phrases = usePhrases();
  const format = useFormat();
  const columns = useMemo((): Column<ChangeRow>[] => {
    const why = (reason: Reason): string =>
      reason === 'beforeRegistration' || reason === 'windowClosed'
        ? say(`now_${reason}`)
        : sayReason(`reason_${reason}`);
    return [
      {
        id: 'participant',
        header: say('participant'),
        cell: ({ participant }) => participant,
        sortBy: ({ participant }) => participant,
      },
      { id: 'of', header: say('of'), cell: ({ followUp }) => followUp ?? say('checkIns') },
      {
        id: 'step',
        header: say('step'),
        cell: (row) => `${stepName(row)} (${phrases.say(row.does)})`,
        sortBy: stepName,
      },
      {
        id: 'change',
        header: say('change'),
        cell: ({ change, reason }) => (
          <>
            <Badge kind={KINDS[change]}>{say(change)}</Badge>{' '}
            {reason === undefined ? null : <span className="description">{why(reason)}</span>}
          </>
        ),
        sortBy: ({ change }) => change,
      },
      { id: 'from', header: say('from'), cell: ({ from }) => (from === undefined ? '' : format.instant(from)) },
      { id: 'to', header: say('to'), cell: ({ to }) => (to === undefined ? '' : format.instant(to)) },
    ];
  }, [say, sayReason, stepName, phrases, format]);
  return (
    <Section title={say('people')}>
      <DataTable
        label={say('people')}
        columns={columns}
        rows={rows}
        rowId={({ participant, followUp = '', checkIn = '', step, change }) =>
          `${participant}/${followUp}/${checkIn}/${step}/${change}`
        }
        empty={say('nobody')}
        hasMore={hasMore}
        isLoadingMore={isLoadingMore}
        onMore={onMore}
      />
    </Section>
  );
};
