import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { studyQuery } from '../../../api/queries.ts';
import { Button } from '../../../kit/button.tsx';
import { DataTable } from '../../../kit/data-table.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { reviewQuery, useStaffRights, type Reviewed } from '../queries.ts';
import { useSpeech } from '../use-speech.ts';
import { memberColumns } from './columns.tsx';
import { MemberDialog } from './member-dialog.tsx';

const EMPTY: Reviewed[] = [];

export const MembersTab = ({ study }: { study: string }) => {
  const speech = useSpeech();
  const { say, format } = speech;
  const { mayChange, mayEnd } = useStaffRights();
  const today = format.dayOf(useNow());
  const review = useQuery(reviewQuery(study));
  const sites = useQuery(studyQuery(study)).data?.body.sites;
  const columns = useMemo(() => memberColumns(speech, today), [speech, today]);
  const [edited, setEdited] = useState<Reviewed | 'new'>();
  const members = review.data?.items ?? EMPTY;
  const nameOf = ({ name, user }: Reviewed): string => name ?? user;
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
                  <>
                    <Button
                      aria-label={say('editOf', { name: nameOf(row) })}
                      onPress={() => {
                        setEdited(row);
                      }}
                    >
                      {say('edit')}
                    </Button>{' '}
                    {mayEnd ? (
                      <Link
                        className="button"
                        aria-label={say('endOf', { name: nameOf(row) })}
                        to="/studies/$study/staff/$user/ending"
                        params={{ study, user: row.user }}
                      >
                        {say('end')}
                      </Link>
                    ) : null}
                  </>
                ),
              }
            : {})}
        />
      ) : null}
      {edited === undefined ? null : (
        <MemberDialog
          study={study}
          members={members}
          sites={sites ?? []}
          {...(edited === 'new' ? {} : { member: edited })}
          onClose={() => {
            setEdited(undefined);
          }}
        />
      )}
    </>
  );
};
