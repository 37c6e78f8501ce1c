import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { DataTable } from '../../../kit/data-table.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWholeStudy } from '../../../shell/whole-study.tsx';
import { useWords } from '../../../words/use-words.ts';
import { waitedQuery } from './queries.ts';
import { useWaitedColumns } from './waited-columns.tsx';
import { outageWords } from './words.ts';

const Release = ({ study, onDone }: { study: string; onDone: () => void }) => {
  const say = useWords(outageWords);
  const mayRelease = useWholeStudy();
  const releasing = useSubmission({
    send: (_: undefined, headers) =>
      answered(
        api.POST('/api/studies/{study}/outages/current/release', { params: { path: { study } }, body: {}, headers }),
      ),
    refresh: ['study', study],
    onDone: () => {
      tell({ text: say('released') });
      onDone();
    },
  });
  return (
    <>
      <p className="description">{say('whatFirst')}</p>
      <p className="description">{say(mayRelease ? 'whatGoes' : 'releaseWho')}</p>
      <ProblemNotice error={releasing.error} onTryAgain={releasing.again} />
      <div className="dialog-actions">
        <Button
          kind="primary"
          isDisabled={!mayRelease || releasing.isSending}
          onPress={() => {
            releasing.submit(undefined);
          }}
        >
          {say('release')}
        </Button>
      </div>
    </>
  );
};

interface WaitedDialogProps {
  study: string;
  isWaiting: boolean;
  onClose: () => void;
}

/** What fell into the outage; whoever has looked lets the invitations go. */
export const WaitedDialog = ({ study, isWaiting, onClose }: WaitedDialogProps) => {
  const say = useWords(outageWords);
  const waited = useInfiniteQuery(waitedQuery(study));
  const columns = useWaitedColumns(study);
  return (
    <Dialog title={say('list')} isOpen onClose={onClose}>
      <ProblemNotice error={waited.error} onTryAgain={() => void waited.refetch()} />
      {waited.isPending ? <Loading /> : null}
      {waited.isSuccess ? (
        <DataTable
          label={say('list')}
          columns={columns}
          rows={waited.data.pages.flatMap((page) => page.items)}
          rowId={({ participant, followUp, checkIn, step, at }) => [participant, followUp, checkIn, step, at].join(' ')}
          empty={say('none')}
          hasMore={waited.hasNextPage}
          isLoadingMore={waited.isFetchingNextPage}
          onMore={() => void waited.fetchNextPage()}
        />
      ) : null}
      {isWaiting ? <Release study={study} onDone={onClose} /> : null}
    </Dialog>
  );
};
