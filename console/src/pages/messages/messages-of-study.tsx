import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { DataTable } from '../../kit/data-table.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useStepWords } from '../../words/steps/use-step-words.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { messageColumns } from './columns.tsx';
import { MessageFilterRow } from './message-filters.tsx';
import { MessagesDownload } from './messages-download.tsx';
import { messagesQuery, type Message } from './queries.ts';
import { messagesRoute } from './route.ts';
import { messageWords } from './words.ts';

const MessageWords = lazy(async () => ({ default: (await import('./message-words.tsx')).MessageWords }));

/** Asked for by those alone who can do something about it. */
const ShutNotices = lazy(async () => ({ default: (await import('../today/outage/shut-notices.tsx')).ShutNotices }));

/** Overseers and team leaders are told which text it was, never what it said. */
const READERS = ['coordinator', 'leadCoordinator', 'mentor'];
const COORDINATORS = ['coordinator', 'leadCoordinator'];

/** What was sent, how it ended and what it cost, and what was not sent and why. */
export const MessagesOfStudy = () => {
  const say = useWords(messageWords);
  const format = useFormat();
  const stepName = useStepWords();
  const { study } = messagesRoute.useParams();
  const filters = messagesRoute.useSearch();
  const navigate = messagesRoute.useNavigate();
  const messages = useInfiniteQuery(messagesQuery(study, filters));
  const rows = useMemo(() => messages.data?.pages.flatMap(({ items }) => items) ?? [], [messages.data]);
  const { step } = filters;
  const roles = useStudy()?.roles ?? [];
  const mayRead = roles.some((role) => READERS.includes(role));
  const coordinates = roles.some((role) => COORDINATORS.includes(role));
  const [read, setRead] = useState<Message>();
  return (
    <Page title={say('title')} actions={<MessagesDownload study={study} filters={filters} />}>
      {coordinates ? (
        <Suspense>
          <ShutNotices study={study} />
        </Suspense>
      ) : null}
      <MessageFilterRow
        filters={filters}
        steps={[...rows.map((row) => row.step), ...(step === undefined ? [] : [step])]}
        stepName={stepName}
        onChange={(next) => {
          void navigate({ search: next, replace: true });
        }}
      />
      <ProblemNotice error={messages.error} onTryAgain={() => void messages.refetch()} />
      {messages.isPending ? <Loading /> : null}
      {messages.isSuccess ? (
        <DataTable
          label={say('list')}
          columns={messageColumns({ study, say, format, stepName, onRead: mayRead ? setRead : undefined })}
          rows={rows}
          rowId={({ id }) => id}
          empty={say('empty')}
          hasMore={messages.hasNextPage}
          isLoadingMore={messages.isFetchingNextPage}
          onMore={() => void messages.fetchNextPage()}
        />
      ) : null}
      <Suspense fallback={<Loading />}>
        {read ? (
          <MessageWords
            study={study}
            message={read}
            onClose={() => {
              setRead(undefined);
            }}
          />
        ) : null}
      </Suspense>
    </Page>
  );
};
