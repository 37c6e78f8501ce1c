import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '../../../kit/button.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { ParticipantLink } from '../../../shell/participant-link.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { inboxQuery, type Line } from '../queries.ts';
import { inboxRoute } from '../route.ts';
import { useOpenLine } from '../use-open-line.ts';
import { ForwardedLine } from './forwarded-line.tsx';
import { assessorInboxWords } from './words.ts';

/** What a coordinator forwarded of those they meet, and nothing else. */
export const AssessorInbox = () => {
  const say = useWords(assessorInboxWords);
  const format = useFormat();
  const { study } = inboxRoute.useParams();
  const { line, open, close } = useOpenLine();
  const lines = useInfiniteQuery(inboxQuery(study, {}));
  const rows = useMemo(() => lines.data?.pages.flatMap(({ items }) => items) ?? [], [lines.data]);
  const columns: Column<Line>[] = [
    { id: 'at', header: say('at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
    {
      id: 'participant',
      header: say('participant'),
      cell: ({ participant }) =>
        participant === undefined ? '' : <ParticipantLink study={study} participant={participant} />,
    },
  ];
  return (
    <Page title={say('title')}>
      <ProblemNotice error={lines.error} onTryAgain={() => void lines.refetch()} />
      {lines.isPending ? <Loading /> : null}
      {lines.isSuccess ? (
        <DataTable
          label={say('list')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowActions={({ id, at, participant = '' }) => (
            <Button
              aria-label={say('openOf', { participant, at: format.instant(at) })}
              onPress={() => {
                open(id);
              }}
            >
              {say('open')}
            </Button>
          )}
          empty={say('empty')}
          hasMore={lines.hasNextPage}
          isLoadingMore={lines.isFetchingNextPage}
          onMore={() => void lines.fetchNextPage()}
        />
      ) : null}
      {line === undefined ? null : <ForwardedLine study={study} id={line} onClose={close} />}
    </Page>
  );
};
