import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Section } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { reviewQuery, useStaffRights, type Review, type Reviewed } from '../queries.ts';
import { useSpeech } from '../use-speech.ts';
import { RecordReview } from './record-review.tsx';

type Earlier = Review['reviews'][number];

const useColumns = () => {
  const { say, sayRole, format } = useSpeech();
  return useMemo(() => {
    const members: Column<Reviewed>[] = [
      {
        id: 'who',
        header: say('who'),
        cell: ({ name, user }) => name ?? user,
        sortBy: ({ name, user }) => name ?? user,
      },
      { id: 'roles', header: say('roles'), cell: ({ roles }) => format.list(roles.map((role) => sayRole(role))) },
      {
        id: 'lastUse',
        header: say('lastUse'),
        cell: ({ lastUse }) =>
          lastUse === undefined ? say('never') : <time dateTime={lastUse}>{format.day(lastUse)}</time>,
        sortBy: ({ lastUse = '' }) => lastUse,
      },
      {
        id: 'warnings',
        header: say('warnings'),
        cell: ({ warnings }) => (
          <span className="badges">
            {warnings.map((warning) => (
              <Badge
                key={warning}
                kind={warning === 'LEAVING_STUCK' || warning === 'LOCKED_OUT' ? 'problem' : 'warning'}
              >
                {say(warning)}
              </Badge>
            ))}
          </span>
        ),
        sortBy: ({ warnings }) => -warnings.length,
      },
    ];
    const earlier: Column<Earlier>[] = [
      { id: 'at', header: say('at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
      { id: 'by', header: say('by'), cell: ({ by }) => <code>{by}</code> },
      { id: 'note', header: say('note'), cell: ({ note }) => note },
    ];
    return { members, earlier };
  }, [say, sayRole, format]);
};

/** What somebody should look at before they say that everyone's access is right. */
export const ReviewTab = ({ study }: { study: string }) => {
  const { say, sayRole, format } = useSpeech();
  const { mayReview } = useStaffRights();
  const review = useQuery(reviewQuery(study));
  const columns = useColumns();
  if (!review.data)
    return review.error ? <ProblemNotice error={review.error} onTryAgain={() => void review.refetch()} /> : <Loading />;
  const { items, emptyRoles, reviews } = review.data;
  return (
    <>
      <p>{say('reviewNote')}</p>
      {emptyRoles.length === 0 ? null : (
        <Notice kind="warning">
          <p>{say('emptyRoles', { roles: format.list(emptyRoles.map((role) => sayRole(role))) })}</p>
        </Notice>
      )}
      {items.every(({ warnings }) => warnings.length === 0) ? <EmptyState>{say('noWarnings')}</EmptyState> : null}
      <DataTable
        label={say('reviewList')}
        columns={columns.members}
        rows={items}
        rowId={({ user }) => user}
        empty={say('emptyToRead')}
      />
      {mayReview ? (
        <Section title={say('record')}>
          <RecordReview study={study} />
        </Section>
      ) : null}
      <Section title={say('earlier')}>
        <DataTable
          label={say('earlierList')}
          columns={columns.earlier}
          rows={reviews}
          rowId={({ at }) => at}
          empty={say('noReviews')}
        />
      </Section>
    </>
  );
};
