import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useStudy } from '../../../shell/use-study.ts';
import { useWords } from '../../../words/use-words.ts';
import type { TodaySearch } from '../groups.ts';
import { belongsTo } from '../in-words.ts';
import { PersonOf } from '../outcome/person-of.tsx';
import { participantOf, workOfQuery, type TaskItem } from '../queries.ts';
import { rightsOf } from '../rights.ts';
import { callRoute, todayRoute } from '../route.ts';
import { BeforePanel } from './before-panel.tsx';
import { ContactPanel } from './contact-panel.tsx';
import { useNextCall } from './next-call.ts';
import { todayWords } from '../words.ts';
import { callWords } from './words.ts';

/** Whom to call is read first; the form follows. */
const CallForm = lazy(async () => ({ default: (await import('./call-form.tsx')).CallForm }));
const ScriptPanel = lazy(async () => ({ default: (await import('./script-panel.tsx')).ScriptPanel }));
const CheckInPanel = lazy(async () => ({
  default: (await import('../check-in/check-in-panel.tsx')).CheckInPanel,
}));

const NO_ROLES: never[] = [];

interface OneCallProps {
  study: string;
  task: string;
  search: TodaySearch;
}

const Onward = ({ study, search, next }: Omit<OneCallProps, 'task'> & { next: TaskItem | undefined }) => {
  const say = useWords(callWords);
  return (
    <div className="onward">
      <Link to={todayRoute.to} params={{ study }} search={search}>
        {say('back')}
      </Link>
      {next ? (
        <Link to={callRoute.to} params={{ study, task: next.id }} search={search} preload={false}>
          {say('nextCall', { participant: next.participant })}
        </Link>
      ) : (
        <span className="description">{say('noNextCall')}</span>
      )}
    </div>
  );
};

const OneCall = ({ study, task, search }: OneCallProps) => {
  const say = useWords(callWords);
  const sayToday = useWords(todayWords);
  const navigate = callRoute.useNavigate();
  const { coordinates, isDoing, recordsCheckIns } = rightsOf(useStudy()?.roles ?? NO_ROLES);
  const participant = participantOf(task);
  const { data: work, error, isPending, refetch } = useQuery(workOfQuery(study, participant));
  const next = useNextCall(study, search, task);
  const found = work?.items.find((each): each is TaskItem => each.kind === 'task' && each.id === task);
  // What is typed below stays, though a colleague settles the task meanwhile.
  const [known, setKnown] = useState(found);
  if (found && found !== known) setKnown(found);
  const item = found ?? known;
  const onDone = (): void => {
    // The next call takes the focus with its heading; without one the list does.
    void (next
      ? navigate({ to: callRoute.to, params: { study, task: next.id }, search })
      : navigate({ to: todayRoute.to, params: { study }, search }));
  };
  const isInterview = coordinates && item?.followUp !== undefined && item.does !== 'contactPerson';
  return (
    <Page title={item ? say('titleOf', { participant, of: belongsTo(item, sayToday) }) : say('title', { participant })}>
      <Onward study={study} search={search} next={next} />
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {work && !item ? <EmptyState>{say('gone')}</EmptyState> : null}
      {work && item && !found ? <Notice kind="warning">{say('goneMeanwhile')}</Notice> : null}
      {work && item ? (
        <PersonOf study={study} participant={participant}>
          <div className="call">
            <div className="call-side">
              {isDoing ? <ContactPanel study={study} item={item} /> : <Notice>{say('onlyRead')}</Notice>}
              <Suspense>{coordinates ? <ScriptPanel study={study} item={item} /> : null}</Suspense>
              <BeforePanel study={study} item={item} others={work.items.filter(({ id }) => id !== task)} />
            </div>
            <div className="call-side">
              <Suspense fallback={<Loading />}>
                {isDoing ? <CallForm study={study} item={item} isInterview={isInterview} onDone={onDone} /> : null}
                {item.checkIn !== undefined && recordsCheckIns ? <CheckInPanel /> : null}
              </Suspense>
            </div>
          </div>
        </PersonOf>
      ) : null}
    </Page>
  );
};

/** One call: whom, what to say, what was tried, and what comes of it; then the next one. */
export const CallPage = () => {
  const { study, task } = callRoute.useParams();
  const search = callRoute.useSearch();
  return <OneCall key={task} study={study} task={task} search={search} />;
};
