import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { studyQuery } from '../../../api/queries.ts';
import { Button } from '../../../kit/button.tsx';
import { DataTable } from '../../../kit/data-table.tsx';
import { lateDialog } from '../../../kit/late-dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { reviewQuery, useStaffRights, type Reviewed } from '../queries.ts';
import { useSpeech } from '../use-speech.ts';
import { memberColumns } from './columns.tsx';
import { LockDialog } from './lock-dialog.tsx';
import { MemberActions } from './member-actions.tsx';

/** Not needed to read the list. */
const MemberDialog = lateDialog(async () => (await import('./member-dialog.tsx')).MemberDialog);

const EMPTY: Reviewed[] = [];

export const MembersTab = ({ study }: { study: string }) => {
  const speech = useSpeech();
  const { say, format } = speech;
  const { mayChange } = useStaffRights();
  const today = format.dayOf(useNow());
  const review = useQuery(reviewQuery(study));
  const sites = useQuery(studyQuery(study)).data?.body.sites;
  const columns = useMemo(() => memberColumns(speech, today), [speech, today]);
  const [edited, setEdited] = useState<Reviewed | 'new'>();
  const [locking, setLocking] = useState<Reviewed>();
  const members = review.data?.items ?? EMPTY;
  return (
    <>
      {mayChange ? (
        <div className="page-actions">
          <Button
            kind="primary"
            onPress={() => {
              setEdited('new');
            }}
          >
            {say('add')}
          </Button>
        </div>
      ) : null}
      <ProblemNotice error={review.error} onTryAgain={() => void review.refetch()} />
      {review.isPending ? <Loading /> : null}
      {review.isSuccess ? (
        <DataTable
          label={say('list')}
          columns={columns}
          rows={members}
          rowId={({ user }) => user}
          empty={say(mayChange ? 'empty' : 'emptyToRead')}
          {...(mayChange
            ? {
                rowActions: (row: Reviewed) => (
                  <MemberActions
                    study={study}
                    member={row}
                    onEdit={() => {
                      setEdited(row);
                    }}
                    onLock={() => {
                      setLocking(row);
                    }}
                  />
                ),
              }
            : {})}
        />
      ) : null}
      {locking === undefined ? null : (
        <LockDialog
          study={study}
          member={locking}
          onClose={() => {
            setLocking(undefined);
          }}
        />
      )}
      {edited === undefined ? null : (
        <Suspense>
          <MemberDialog
            study={study}
            members={members}
            sites={sites ?? []}
            {...(edited === 'new' ? {} : { member: edited })}
            onClose={() => {
              setEdited(undefined);
            }}
          />
        </Suspense>
      )}
    </>
  );
};
