import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useMe } from '../../api/queries.ts';
import { Button } from '../../kit/button.tsx';
import { lateDialog } from '../../kit/late-dialog.tsx';
import { Page } from '../../kit/page.tsx';
import { useNow } from '../../shell/use-now.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { BookingFilters } from './booking-filters.tsx';
import { BookingsOfWeek } from './bookings-of-week.tsx';
import { assessorsQuery } from './queries.ts';
import { bookingsRoute } from './route.ts';
import type { BookingsSearch } from './search.ts';
import { useIsCoordinator } from './support/use-seat.ts';
import { bookingWords } from './words.ts';

// Loaded when they are asked for: the week shows sooner.
const FeedDialog = lateDialog(async () => (await import('./feed/feed-dialog.tsx')).FeedDialog);
const DayChoice = lateDialog(async () => (await import('./day/day-choice.tsx')).DayChoice);
const HoursDialog = lateDialog(async () => (await import('./hours/hours-dialog.tsx')).HoursDialog);

type Shown = 'hours' | 'day' | 'feed' | 'nothing';

/** The week of the assessors; an assessor sees their own. */
export const BookingsPage = () => {
  const say = useWords(bookingWords);
  const { study } = bookingsRoute.useParams();
  const search = bookingsRoute.useSearch();
  const navigate = bookingsRoute.useNavigate();
  const me = useMe()?.user ?? '';
  const isCoordinator = useIsCoordinator();
  const [shown, setShown] = useState<Shown>('nothing');
  const today = useFormat().dayOf(useNow());
  const date = search.week ?? today;
  const { data: everybody } = useQuery({ ...assessorsQuery(study), enabled: isCoordinator });
  const people = everybody ?? (isCoordinator ? [] : [{ id: me }]);
  const change = (next: BookingsSearch) => void navigate({ search: next, replace: true });
  const close = () => {
    setShown('nothing');
  };
  return (
    <Page
      title={say('title')}
      actions={
        <>
          {isCoordinator ? (
            <>
              <Link
                className="button"
                data-kind="primary"
                to="/studies/$study/bookings/book"
                params={{ study }}
                search={{ week: search.week, assessor: search.assessor }}
              >
                {say('book')}
              </Link>
              <Button
                onPress={() => {
                  setShown('day');
                }}
              >
                {say('dayOfSomebody')}
              </Button>
              <Button
                onPress={() => {
                  setShown('hours');
                }}
              >
                {say('addHours')}
              </Button>
            </>
          ) : (
            <Link
              className="button"
              data-kind="primary"
              to="/studies/$study/bookings/$assessor/$date"
              params={{ study, assessor: me, date: today }}
            >
              {say('ownDay')}
            </Link>
          )}
          <Button
            onPress={() => {
              setShown('feed');
            }}
          >
            {say('calendarLink')}
          </Button>
        </>
      }
    >
      <BookingFilters search={search} date={date} people={people} onChange={change} />
      <BookingsOfWeek search={search} date={date} people={people} />
      <Suspense>
        {shown === 'hours' ? (
          <HoursDialog people={people} assessor={search.assessor} date={date} onClose={close} />
        ) : null}
        {shown === 'day' && people.length > 0 ? (
          <DayChoice people={people} assessor={search.assessor} date={date} onClose={close} />
        ) : null}
        {shown === 'feed' ? <FeedDialog onClose={close} /> : null}
      </Suspense>
    </Page>
  );
};
