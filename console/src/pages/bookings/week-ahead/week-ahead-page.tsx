import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { weekAheadRoute } from '../route.ts';
import { bookingWords } from '../words.ts';
import { AheadLine } from './ahead-line.tsx';
import { daysAhead } from './days-ahead.ts';
import { agendaQuery } from './queries.ts';
import { aheadWords } from './words.ts';

/** All that comes to one participant in the seven days ahead, on one screen of a phone. */
export const WeekAheadPage = () => {
  const say = useWords(aheadWords);
  const sayBooking = useWords(bookingWords);
  const format = useFormat();
  const { study, participant } = weekAheadRoute.useParams();
  const today = format.dayOf(useNow());
  const { data: agenda, error, refetch } = useQuery(agendaQuery(study, participant));
  const days = agenda ? daysAhead(agenda, today, format) : [];
  return (
    <Page
      title={sayBooking('weekAhead', { participant })}
      actions={
        <>
          <Link
            className="button"
            data-kind="primary"
            to="/studies/$study/bookings/book"
            params={{ study }}
            search={{ participant }}
          >
            {say('book')}
          </Link>
          <Link className="button" to="/studies/$study/participants/$participant" params={{ study, participant }}>
            {sayBooking('openParticipant', { participant })}
          </Link>
        </>
      }
    >
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {!agenda && !error ? <Loading /> : null}
      {agenda && days.length === 0 ? <EmptyState>{say('empty')}</EmptyState> : null}
      {days.map(({ date, lines }) => (
        <section key={date} className="booking-day" aria-label={format.weekday(date)}>
          <h2>{format.weekday(date)}</h2>
          <ul className="ahead">
            {lines.map((line) => (
              <AheadLine key={line.key} line={line} participant={participant} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
};
