import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { reviewQuery } from '../queries.ts';
import { endingRoute } from '../route.ts';
import { EndingForm } from './ending-form.tsx';
import { endingQuery } from './queries.ts';
import { Standing } from './standing.tsx';
import { endingWords } from './words.ts';

/** Ends a membership: who takes over is chosen, the plan is looked at, and then everything moves at once. */
export const EndingPage = () => {
  const say = useWords(endingWords);
  const format = useFormat();
  const { study, user } = endingRoute.useParams();
  const navigate = endingRoute.useNavigate();
  const today = format.dayOf(useNow());
  const staff = useQuery(reviewQuery(study));
  const member = staff.data?.items.find((each) => each.user === user);
  const decided = useQuery({ ...endingQuery(study, user), enabled: member?.leaving !== undefined }).data;
  const name = member?.name ?? user;
  return (
    <Page
      title={say('title', { name })}
      actions={
        <Link className="button" to="/studies/$study/staff" params={{ study }}>
          {say('back')}
        </Link>
      }
    >
      <ProblemNotice error={staff.error} onTryAgain={() => void staff.refetch()} />
      {staff.isPending ? <Loading /> : null}
      {staff.isSuccess && !member ? <EmptyState>{say('unknown')}</EmptyState> : null}
      {decided ? <Standing ending={decided} /> : null}
      {member ? (
        <>
          <p className="prose">{say('intro')}</p>
          <EndingForm
            study={study}
            member={member}
            colleagues={(staff.data?.items ?? []).filter((each) => each.user !== user && each.isActive)}
            today={today}
            onDone={({ state, on }) => {
              tell({
                text: state === 'planned' ? say('planned', { name, on: format.day(on) }) : say('done', { name }),
              });
              void navigate({ to: '/studies/$study/staff', params: { study } });
            }}
          />
        </>
      ) : null}
    </Page>
  );
};
