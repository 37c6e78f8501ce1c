import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { keepDraft } from '../draft/draft-store.ts';
import { previewQuery, versionQuery, type Move, type Preview, type Protocol } from '../queries.ts';
import { useStepNames } from '../use-step-names.ts';
import { PreviewNumbers } from './preview-numbers.tsx';
import { PreviewPeople } from './preview-people.tsx';
import { PreviewWarnings } from './preview-warnings.tsx';
import { ProtocolDifferences } from './protocol-differences.tsx';
import { publishWords } from './words.ts';

const RefusedDraft = lazy(async () => ({ default: (await import('./refused-draft.tsx')).RefusedDraft }));

export interface PreviewSectionProps {
  study: string;
  protocol: Protocol;
  move: Move;
}

const isPreview = (page: object | undefined): page is Preview => page !== undefined && 'previewToken' in page;

const isStale = (error: Error | null): boolean => error instanceof Problem && error.code === 'preview-stale';

/** What publishing would do, and the button that does just that. */
export const PreviewSection = ({ study, protocol, move }: PreviewSectionProps) => {
  const say = useWords(publishWords);
  const navigate = useNavigate();
  const asked = useInfiniteQuery(previewQuery(study, protocol, move));
  const [first] = asked.data?.pages ?? [];
  const preview = isPreview(first) ? first : undefined;
  const before = useQuery({
    ...versionQuery(study, String(preview?.current ?? 0)),
    enabled: preview !== undefined,
  });
  const stepName = useStepNames(protocol, before.data?.protocol);
  const [isConfirming, setConfirming] = useState(false);
  const publishing = useSubmission({
    send: (previewToken: string, headers) =>
      answered(
        api.POST('/api/studies/{study}/protocols', {
          params: { path: { study } },
          body: { protocol, move, previewToken },
          headers,
        }),
      ),
    refresh: ['study', study],
    onDone: ({ version }) => {
      keepDraft(study, undefined);
      tell({ text: say('published', { version }) });
      void navigate({ to: '/studies/$study/protocol', params: { study } });
    },
  });
  const { refetch } = asked;
  const wasStale = isStale(publishing.error);
  useEffect(() => {
    if (wasStale) void refetch();
  }, [wasStale, refetch]);
  if (asked.error)
    return (
      <>
        {asked.error instanceof Problem && asked.error.status === 422 ? (
          <Suspense fallback={<Loading />}>
            <RefusedDraft faults={asked.error.faults} protocol={protocol} />
          </Suspense>
        ) : (
          <ProblemNotice error={asked.error} onTryAgain={() => void refetch()} />
        )}
        {asked.error instanceof Problem && asked.error.status === 409 ? (
          <div>
            <Button onPress={() => void refetch()}>{say('previewAgain')}</Button>
          </div>
        ) : null}
      </>
    );
  if (!preview) return <Loading />;
  const { people, counts } = preview;
  return (
    <>
      {wasStale ? (
        <Notice kind="warning" title={say('stale')}>
          {say('staleWhy')}
        </Notice>
      ) : null}
      <PreviewWarnings warnings={preview.warnings} />
      <PreviewNumbers preview={preview} stepName={stepName} />
      {before.data ? (
        <ProtocolDifferences changes={preview.changes} before={before.data.protocol} after={protocol} />
      ) : null}
      <PreviewPeople
        stepName={stepName}
        rows={asked.data?.pages.flatMap(({ items }) => items) ?? []}
        hasMore={asked.hasNextPage}
        isLoadingMore={asked.isFetchingNextPage}
        onMore={() => void asked.fetchNextPage()}
      />
      <div>
        <Button
          kind="primary"
          isDisabled={asked.isFetching}
          onPress={() => {
            publishing.reset();
            setConfirming(true);
          }}
        >
          {say('publish', { version: preview.version })}
        </Button>
      </div>
      <ConfirmDialog
        title={say('publish', { version: preview.version })}
        isOpen={isConfirming && !wasStale}
        consequences={[
          say('newcomers', { version: preview.version }),
          say('movers', { moving: people.moving, staying: people.staying }),
          say('stepsChange', counts),
          say('sentStays'),
          say('forGood'),
        ]}
        confirm={say('publishNow')}
        isSending={publishing.isSending}
        error={wasStale ? null : publishing.error}
        onConfirm={() => {
          if (publishing.error && !wasStale) publishing.again();
          else publishing.submit(preview.previewToken);
        }}
        onClose={() => {
          setConfirming(false);
        }}
      />
    </>
  );
};
