import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Problem } from '../../api/problem.ts';
import { Loading } from '../../kit/loading.tsx';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useStudy, type Role } from '../../shell/use-study.ts';
import { Nobody } from './nobody.tsx';
import { personQuery } from './queries.ts';
import { participantRoute } from './route.ts';
import type { ViewProps } from './view-props.ts';

const CoordinatorView = lazy(async () => ({
  default: (await import('./coordinator/coordinator-view.tsx')).CoordinatorView,
}));
const MentorView = lazy(async () => ({ default: (await import('./mentor/mentor-view.tsx')).MentorView }));
const AssessorView = lazy(async () => ({ default: (await import('./assessor/assessor-view.tsx')).AssessorView }));
const ReadingView = lazy(async () => ({ default: (await import('./reading/reading-view.tsx')).ReadingView }));

/** Each view is a chunk of its own: a blinded reader is not even sent the words of the others. */
const View = ({ roles, ...view }: ViewProps & { roles: readonly Role[] }) => {
  const has = (...wanted: Role[]): boolean => wanted.some((role) => roles.includes(role));
  if (has('coordinator', 'leadCoordinator')) return <CoordinatorView {...view} />;
  if (has('assessor')) return <AssessorView {...view} />;
  return has('mentor', 'teamLeader') ? <MentorView {...view} /> : <ReadingView {...view} />;
};

/** One participant, as far as whoever looks may see them. */
export const ParticipantPage = () => {
  const whom = participantRoute.useParams();
  const roles = useStudy()?.roles;
  const { data, error, refetch } = useQuery(personQuery(whom));
  if (error instanceof Problem && error.status === 404) return <Nobody {...whom} />;
  if (data === undefined || roles === undefined)
    return (
      <Page title={whom.participant}>
        <ProblemNotice error={error} onTryAgain={() => void refetch()} />
        {error ? null : <Loading />}
      </Page>
    );
  return (
    <Suspense fallback={<Loading />}>
      <View key={whom.participant} roles={roles} whom={whom} person={data.body} etag={data.etag} />
    </Suspense>
  );
};
