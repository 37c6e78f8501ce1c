import { useMemo } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Section } from '../../../kit/page.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { ChangeRow } from '../queries.ts';
import { usePhrases } from '../use-phrases.ts';
import { messageWords } from '../../messages/words.ts';
import { publishWords } from './words.ts';

export interface PreviewPeopleProps {
  rows: readonly ChangeRow[];
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

const KINDS = { moves: 'plain', appears: 'good', vanishes: 'warning' } as const;

/** Person by person: which step moves from when to when. */
export const PreviewPeople = ({ rows, hasMore, isLoadingMore, onMore }: PreviewPeopleProps) => {
  const say = useWords(publishWords);
  const sayReason = useWords(messageWords);
  const phrases = usePhrases();
  const format = useFormat();
  const columns = useMemo(
    (): Column<ChangeRow>[] => [
      {
        id: 'participant',
        header: say('participant'),
        cell: ({ participant }) => participant,
        sortBy: ({ participant }) => participant,
      },
      { id: 'of', header: say('of'), cell: ({ followUp, checkIn }) => followUp ?? checkIn ?? '' },
      {
        id: 'step',
        header: say('step'),
        cell: ({ step, does }) => `${step} (${phrases.say(does)})`,
        sortBy: ({ step }) => step,
      },
      {
        id: 'change',
        header: say('change'),
        cell: ({ change, reason }) => (
          <>
            <Badge kind={KINDS[change]}>{say(change)}</Badge>{' '}
            {reason === undefined ? null : <span className="description">{sayReason(reason)}</span>}
          </>
        ),
        sortBy: ({ change }) => change,
      },
      { id: 'from', header: say('from'), cell: ({ from }) => (from === undefined ? '' : format.instant(from)) },
      { id: 'to', header: say('to'), cell: ({ to }) => (to === undefined ? '' : format.instant(to)) },
    ],
    [say, sayReason, phrases, format],
  );
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
