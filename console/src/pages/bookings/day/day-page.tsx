import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { daysLater } from '../calendar/days.ts';
import { dayRoute } from '../route.ts';
import { useAssessorNames } from '../support/use-assessor-names.ts';
import { useIsCoordinator } from '../support/use-seat.ts';
import { DaySheet } from './day-sheet.tsx';
import { daySheetQuery } from './queries.ts';
import { dayWords } from './words.ts';

const ChangeDay = lazy(async () => ({ default: (await import('./change-day.tsx')).ChangeDay }));

/** One assessor's day: to print, to carry along, and to cancel, move or give away as a whole. */
export const DayPage = () => {
  const say = useWords(dayWords);
  const format = useFormat();
  const { study, assessor, date } = dayRoute.useParams();
  const isCoordinator = useIsCoordinator();
  const nameOf = useAssessorNames();
  const [withContact, setWithContact] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const { data: sheet, error, refetch } = useQuery(daySheetQuery(study, assessor, date, withContact));
  const others = [
    { word: 'dayBefore' as const, date: daysLater(date, -1) },
    { word: 'dayAfter' as const, date: daysLater(date, 1) },
  ];
  return (
    <Page
      title={say('title', { who: nameOf(assessor), day: format.weekday(date) })}
      actions={
        <>
          {others.map((other) => (
            <Link
              key={other.word}
              className="button"
              to="/studies/$study/bookings/$assessor/$date"
              params={{ study, assessor, date: other.date }}
            >
              {say(other.word)}
            </Link>
          ))}
          <Button
            onPress={() => {
              window.print();
            }}
          >
            {say('print')}
          </Button>
          {isCoordinator && sheet && sheet.items.length > 0 ? (
            <Button
              kind="primary"
              onPress={() => {
                setChanging(true);
              }}
            >
              {say('change')}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="not-printed">
        <Link to="/studies/$study/bookings" params={{ study }} search={{ week: date }}>
          {say('backToWeek')}
        </Link>
      </p>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {!sheet && !error ? <Loading /> : null}
      {sheet ? (
        <DaySheet
          sheet={sheet}
          withContact={withContact}
          onContact={() => {
            setWithContact(true);
          }}
        />
      ) : null}
      <Suspense>
        {isChanging && sheet ? (
          <ChangeDay
            sheet={sheet}
            onClose={() => {
              setChanging(false);
            }}
          />
        ) : null}
      </Suspense>
    </Page>
  );
};
