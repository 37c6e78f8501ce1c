import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useCheckInMarks } from '../check-ins/use-check-in-marks.ts';
import { checkInWords } from '../check-ins/words.ts';
import { usePerson } from '../person-context.ts';
import { agendaQuery, type Agenda } from '../queries.ts';
import { useDrawn } from '../timeline/use-drawn.ts';

const Timeline = lazy(async () => ({ default: (await import('../timeline/timeline.tsx')).Timeline }));

const Drawing = ({ agenda }: { agenda: Agenda }) => {
  const say = useWords(checkInWords);
  const { person, term } = usePerson();
  const marks = useCheckInMarks(person, term);
  const lane = { id: 'support' as const, title: say('lane') };
  const drawn = useDrawn({ person, agenda, term, more: marks.length === 0 ? [] : [lane], moreMarks: marks });
  return <Timeline drawn={drawn} />;
};

/** Comes after the numbers: the chart is a chunk of its own. */
export const PersonTimeline = () => {
  const { whom } = usePerson();
  const { data: agenda, error, refetch } = useQuery(agendaQuery(whom));
  return (
    <Suspense fallback={<Loading />}>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {agenda ? <Drawing agenda={agenda} /> : null}
    </Suspense>
  );
};
