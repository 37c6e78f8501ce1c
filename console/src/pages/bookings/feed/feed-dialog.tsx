import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { FeedAddress } from './feed-address.tsx';
import { feedWords } from './words.ts';

const feedQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'calendar-feed'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/calendar', { params: { path: { study } }, signal })),
  });

/** The address under which a calendar program finds one's own appointments: shown once, ended at any time. */
export const FeedDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(feedWords);
  const format = useFormat();
  const study = useStudyId();
  const [path, setPath] = useState<string | undefined>();
  const params = { path: { study } };
  const { data, error, refetch } = useQuery(feedQuery(study));
  const refresh = ['study', study, 'calendar-feed'];
  const minting = useSubmission({
    send: (_: 'mint', headers) => answered(api.POST('/api/studies/{study}/calendar', { params, body: {}, headers })),
    refresh,
    onDone: (minted) => {
      setPath(minted.path);
    },
  });
  const ending = useSubmission({
    send: (_: 'end', headers) => answered(api.DELETE('/api/studies/{study}/calendar', { params, headers })),
    refresh,
    onDone: () => {
      setPath(undefined);
      tell({ text: say('ended') });
    },
  });
  const since = data?.since;
  return (
    <Dialog title={say('title')} isOpen isKept onClose={onClose}>
      <p>{say('what')}</p>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      <ProblemNotice error={minting.error} onTryAgain={minting.again} />
      <ProblemNotice error={ending.error} onTryAgain={ending.again} />
      {data ? <p>{since === undefined ? say('none') : say('since', { at: format.instant(since) })}</p> : null}
      {data === undefined && error === null ? <Loading /> : null}
      {path === undefined ? null : <FeedAddress address={new URL(path, window.location.origin).href} />}
      {since !== undefined && path === undefined ? <Notice>{say('newEndsOld')}</Notice> : null}
      <div className="dialog-actions">
        {since === undefined ? null : (
          <Button
            kind="danger"
            isDisabled={ending.isSending}
            onPress={() => {
              ending.submit('end');
            }}
          >
            {say('end')}
          </Button>
        )}
        <Button
          kind={since === undefined ? 'primary' : 'plain'}
          isDisabled={minting.isSending}
          onPress={() => {
            minting.submit('mint');
          }}
        >
          {say(since === undefined ? 'make' : 'makeAnother')}
        </Button>
      </div>
    </Dialog>
  );
};
