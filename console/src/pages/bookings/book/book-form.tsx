import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { Section } from '../../../kit/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { FollowUp, Participant } from '../answers.ts';
import { studyQuery } from '../queries.ts';
import type { BookSearch } from '../search.ts';
import { Preview } from '../support/preview.tsx';
import { useStudyId } from '../support/use-study-id.ts';
import { BookFields } from './book-fields.tsx';
import { ChosenSummary } from './chosen-summary.tsx';
import { FreeTimes } from './free-times.tsx';
import { Override } from './override.tsx';
import { Stale } from './stale.tsx';
import { typedFrom, type ChosenTime, type TypedBooking } from './typed-booking.ts';
import { useBooking } from './use-booking.ts';
import { bookWords } from './words.ts';

export interface BookFormProps {
  person: { body: Participant; etag?: string };
  followUp: FollowUp;
  search: BookSearch;
  onSearch: (search: BookSearch) => void;
}

export const BookForm = ({ person, followUp, search, onSearch }: BookFormProps) => {
  const say = useWords(bookWords);
  const standing = followUp.appointment;
  const studyId = useStudyId();
  const queries = useQueryClient();
  const { data: study } = useQuery(studyQuery(studyId));
  const [chosen, setChosen] = useState<ChosenTime | undefined>();
  const [edited, setEdited] = useState<TypedBooking | undefined>();
  const typed = edited ?? typedFrom(standing, study?.interviewMinutes);
  const booking = useBooking({ person, followUp, chosen, typed });
  const takeTheirs = () => {
    setChosen(undefined);
    setEdited(undefined);
    booking.submission.reset();
    void queries.invalidateQueries({ queryKey: ['study', studyId, 'participant', person.body.id] });
  };
  return (
    <Form faults={booking.submission.error} onSubmit={booking.save}>
      <div className="book-columns">
        <Section title={say('time')}>
          <FreeTimes
            participant={person.body.id}
            followUp={followUp.id}
            minutes={typed.minutes}
            search={search}
            onSearch={onSearch}
            chosen={chosen}
            onChoose={setChosen}
            opens={followUp.opens ?? followUp.bookable}
          />
        </Section>
        <Section title={say('about')}>
          <BookFields typed={typed} onChange={setEdited} isMove={standing !== undefined} />
          <ChosenSummary standing={standing} chosen={chosen} minutes={typed.minutes} />
          {chosen ? <Preview preview={booking.preview} refusal={booking.refusal} /> : null}
          <Override booking={booking} />
          <Stale booking={booking} chosen={chosen} followUp={followUp} onTakeTheirs={takeTheirs} />
          {booking.isStale || booking.refusal !== undefined ? null : (
            <ProblemNotice error={booking.submission.error} onTryAgain={booking.submission.again} />
          )}
          <Button type="submit" kind="primary" isDisabled={!booking.canSave}>
            {say(booking.passed.length > 0 ? 'saveAnyway' : standing ? 'saveMove' : 'save')}
          </Button>
          {chosen ? null : <p className="description">{say('chooseFirst')}</p>}
        </Section>
      </div>
    </Form>
  );
};
