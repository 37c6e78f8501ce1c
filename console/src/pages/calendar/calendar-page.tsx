import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSubmission } from '../../api/use-submission.ts';
import { Button } from '../../kit/button.tsx';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { tell } from '../../kit/toast.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { Address } from './address.tsx';
import { calendarQuery, closeCalendar, makeCalendar } from './queries.ts';
import { calendarRoute } from './route.ts';
import { calendarWords } from './words.ts';

/** One's own appointments for a calendar program: its address is made, made anew or closed here. */
export const CalendarPage = () => {
  const say = useWords(calendarWords);
  const format = useFormat();
  const { study } = calendarRoute.useParams();
  const calendar = useQuery(calendarQuery(study));
  const [path, setPath] = useState<string>();
  const [asking, setAsking] = useState<'again' | 'revoke'>();
  const close = (): void => {
    setAsking(undefined);
  };
  const refresh = ['study', study, 'calendar'];
  const making = useSubmission({
    send: (_: undefined, header) => makeCalendar(study, header),
    refresh,
    onDone: (made) => {
      setPath(made.path);
      close();
    },
  });
  const closing = useSubmission({
    send: () => closeCalendar(study),
    refresh,
    onDone: () => {
      setPath(undefined);
      close();
      tell({ text: say('revoked') });
    },
  });
  const since = calendar.data?.since;
  const make = (): void => {
    making.submit(undefined);
  };
  return (
    <Page title={say('title')}>
      <p className="prose">{say('intro')}</p>
      <ProblemNotice error={calendar.error} onTryAgain={() => void calendar.refetch()} />
      {calendar.isPending ? <Loading /> : null}
      {calendar.isSuccess ? (
        <>
          <p>{since === undefined ? say('none') : say('since', { at: format.instant(since) })}</p>
          {path === undefined ? null : <Address path={path} />}
          <ProblemNotice error={asking ? null : making.error} onTryAgain={making.again} />
          <div className="page-actions">
            {since === undefined ? (
              <Button kind="primary" isDisabled={making.isSending} onPress={make}>
                {say('make')}
              </Button>
            ) : (
              <>
                <Button
                  onPress={() => {
                    setAsking('again');
                  }}
                >
                  {say('again')}
                </Button>
                <Button
                  kind="danger"
                  onPress={() => {
                    setAsking('revoke');
                  }}
                >
                  {say('revoke')}
                </Button>
              </>
            )}
          </div>
        </>
      ) : null}
      <ConfirmDialog
        title={say(asking === 'revoke' ? 'revokeTitle' : 'again')}
        isOpen={asking !== undefined}
        isDangerous
        consequences={[say(asking === 'revoke' ? 'revokeWhat' : 'againWhat')]}
        confirm={say(asking === 'revoke' ? 'revoke' : 'again')}
        isSending={making.isSending || closing.isSending}
        error={asking === 'revoke' ? closing.error : making.error}
        onConfirm={() => {
          if (asking === 'revoke') closing.submit(undefined);
          else make();
        }}
        onClose={close}
      />
    </Page>
  );
};
