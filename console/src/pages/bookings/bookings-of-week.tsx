import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loading } from '../../kit/loading.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { weekOf } from './calendar/days.ts';
import { assessorsIn } from './calendar/layout.ts';
import { Legend } from './calendar/legend.tsx';
import { ListView } from './calendar/list-view.tsx';
import { WeekView } from './calendar/week-view.tsx';
import type { Opened } from './details/opened.ts';
import type { Person } from './answers.ts';
import { slotsQuery } from './queries.ts';
import type { BookingsSearch } from './search.ts';
import { knownAssessors } from './support/assessors.ts';
import { useIsCoordinator } from './support/use-seat.ts';
import { useStudyId } from './support/use-study-id.ts';
import { useView } from './support/use-view.ts';
import { bookingWords } from './words.ts';

const BookingDetails = lazy(async () => ({ default: (await import('./details/booking-details.tsx')).BookingDetails }));
const SlotDetails = lazy(async () => ({ default: (await import('./details/slot-details.tsx')).SlotDetails }));

interface BookingsOfWeekProps {
  search: BookingsSearch;
  date: string;
  people: readonly Person[];
}

export const BookingsOfWeek = ({ search, date, people }: BookingsOfWeekProps) => {
  const say = useWords(bookingWords);
  const study = useStudyId();
  const isCoordinator = useIsCoordinator();
  const view = useView(search);
  const [opened, setOpened] = useState<Opened | undefined>();
  const dates = weekOf(date);
  const [from = date, , , , , , to = date] = dates;
  const { data: list, error, refetch } = useQuery(slotsQuery(study, { from, to, assessor: search.assessor }));
  if (error) return <ProblemNotice error={error} onTryAgain={() => void refetch()} />;
  if (!list) return <Loading />;
  const assessors = assessorsIn(list);
  const known = knownAssessors(people, assessors, say('nobody'));
  const close = () => {
    setOpened(undefined);
  };
  const views = { dates, list, known, onOpen: setOpened };
  return (
    <>
      <div className="booking-summary">
        <p role="status">{say('bookingsIn', { count: list.bookings.length })}</p>
        {view === 'week' ? <Legend assessors={assessors} known={known} /> : null}
      </div>
      {assessors.length === 0 ? (
        <EmptyState>{isCoordinator ? `${say('empty')} ${say('emptyRemedy')}` : say('emptyOwn')}</EmptyState>
      ) : view === 'week' ? (
        <WeekView {...views} />
      ) : (
        <ListView {...views} />
      )}
      <Suspense>
        {opened?.kind === 'booking' ? <BookingDetails booking={opened.booking} known={known} onClose={close} /> : null}
        {opened?.kind === 'slot' ? <SlotDetails slot={opened.slot} known={known} onClose={close} /> : null}
      </Suspense>
    </>
  );
};
