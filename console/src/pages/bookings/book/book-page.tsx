import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Found } from '../../../finder/queries.ts';
import { Button } from '../../../kit/button.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { personQuery } from '../queries.ts';
import { bookRoute } from '../route.ts';
import type { BookSearch } from '../search.ts';
import { FollowUpChoice } from './follow-up-choice.tsx';
import { ChosenPerson } from './chosen-person.tsx';
import { PersonPicker } from './person-picker.tsx';
import { meantFollowUp } from './typed-booking.ts';
import { bookWords } from './words.ts';

/** Loaded while the person is looked up. */
const BookForm = lazy(async () => ({ default: (await import('./book-form.tsx')).BookForm }));

/** Books an interview while somebody is on the phone, or moves the one that stands. */
export const BookPage = () => {
  const say = useWords(bookWords);
  const { study } = bookRoute.useParams();
  const search = bookRoute.useSearch();
  const navigate = bookRoute.useNavigate();
  const [picked, setPicked] = useState<Found | undefined>();
  const { participant = '' } = search;
  const { data, error, refetch } = useQuery({ ...personQuery(study, participant), enabled: participant !== '' });
  const change = (next: BookSearch) => void navigate({ search: next, replace: true });
  const followUp = meantFollowUp(data?.body.followUps ?? [], search.followUp);
  return (
    <Page title={say(followUp?.appointment ? 'titleMove' : 'title')}>
      {participant === '' ? (
        <PersonPicker
          onPick={(found) => {
            setPicked(found);
            change({ ...search, participant: found.id });
          }}
        />
      ) : (
        <div className="book-person">
          <ChosenPerson id={participant} found={picked?.id === participant ? picked : undefined} />
          <Button
            onPress={() => {
              change({ ...search, participant: undefined, followUp: undefined });
            }}
          >
            {say('another')}
          </Button>
          <FollowUpChoice
            followUps={data?.body.followUps ?? []}
            chosen={followUp}
            onChange={(id) => {
              change({ ...search, followUp: id });
            }}
          />
        </div>
      )}
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {participant !== '' && !data && !error ? <Loading /> : null}
      {data && !followUp ? <EmptyState>{say('nothingToBook')}</EmptyState> : null}
      <Suspense fallback={<Loading />}>
        {data && followUp ? (
          <BookForm
            key={`${participant} ${followUp.id}`}
            person={data}
            followUp={followUp}
            search={search}
            onSearch={change}
          />
        ) : null}
      </Suspense>
    </Page>
  );
};
