import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { cameTooLate, Problem } from '../../../api/problem.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { tell } from '../../../kit/toast.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { dateOf } from '../calendar/days.ts';
import type { FollowUp, Participant } from '../answers.ts';
import { type BookingBody, personQuery, putAppointment } from '../queries.ts';
import { tellEntry } from '../support/tell-entry.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { bookingBodyOf, type ChosenTime, type TypedBooking } from './typed-booking.ts';
import { bookingWords } from '../words.ts';
import { bookWords } from './words.ts';

export type RefusalCode = 'double-booked' | 'assessor-unblinded';

/** What may be done all the same, each for a reason of its own. */
const RULES = { 'double-booked': 'doubleBooked', 'assessor-unblinded': 'unblinded' } as const;

const refusalOf = (error: Error | null): RefusalCode | undefined =>
  error instanceof Problem && (error.code === 'double-booked' || error.code === 'assessor-unblinded')
    ? error.code
    : undefined;

/** A refusal that somebody decided to pass, and why. */
interface Passed {
  code: RefusalCode;
  reason: string;
}

const overrideOf = (passed: readonly Passed[]): Pick<BookingBody, 'override'> =>
  passed.length === 0
    ? {}
    : { override: Object.fromEntries(passed.map(({ code, reason }) => [RULES[code], reason.trim()])) };

interface BookingAsked {
  person: { body: Participant; etag?: string };
  followUp: FollowUp;
  chosen: ChosenTime | undefined;
  typed: TypedBooking;
}

interface Sent {
  body: BookingBody;
  etag: string | undefined;
}

/** One booking from the choice of a time to the way back from it. */
export const useBooking = ({ person, followUp, chosen, typed }: BookingAsked) => {
  const say = useWords(bookWords);
  const sayWarning = useWords(bookingWords);
  const format = useFormat();
  const navigate = useNavigate();
  const study = useStudyId();
  const participant = person.body.id;
  const path = { study, participant, timepoint: followUp.id };
  const isMove = followUp.appointment !== undefined;
  const [overridden, setOverridden] = useState<{ chosen: ChosenTime; passed: Passed[] }>();
  const passed = chosen !== undefined && overridden?.chosen === chosen ? overridden.passed : [];
  const setPassed = (next: Passed[]): void => {
    if (chosen) setOverridden({ chosen, passed: next });
  };
  const body = chosen && bookingBodyOf(chosen, typed, isMove);
  const weighed = chosen && bookingBodyOf(chosen, { ...typed, place: '', interpreter: '', note: '' }, isMove);
  // Nothing that is only told to the team changes what happens: while it is typed, nothing is asked again.
  const weighedReasons = passed.map(({ code }) => ({ code, reason: say('overrideAsked') }));
  const asked = weighed && { ...weighed, ...overrideOf(weighedReasons) };
  const preview = useQuery({
    queryKey: ['study', study, 'preview', 'book', path, asked],
    queryFn: () => putAppointment(path, asked ?? { at: '', mode: 'phone' }, {}, true),
    enabled: asked !== undefined,
    retry: false,
    gcTime: 0,
  });
  const submission = useSubmission({
    send: ({ body: sent, etag }: Sent, headers) =>
      putAppointment(path, sent, { ...headers, ...(etag === undefined ? {} : { 'If-Match': etag }) }),
    refresh: ['study', study],
    onDone: (answer, { body: { at } }) => {
      const told = say(isMove ? 'moved' : 'booked', { participant, at: format.localTime(at) });
      // What the preview did not weigh: it is asked without them.
      for (const { code } of answer.warnings ?? [])
        if (code === 'TELLING_PLACE' || code === 'UNBLINDING_TEXT') tell({ text: sayWarning(code), kind: 'problem' });
      void tellEntry(told, answer, { study, participant, reason: say('undoReason'), done: say('undone') });
      void navigate({ to: '/studies/$study/bookings', params: { study }, search: { week: dateOf(at) } });
    },
  });
  const isStale = cameTooLate(submission.error);
  const now = useQuery({ ...personQuery(study, participant), enabled: isStale, staleTime: 0 });
  const refused = refusalOf(preview.error) ?? refusalOf(submission.error);
  const refusal = passed.some(({ code }) => code === refused) ? undefined : refused;
  const send = (etag: string | undefined) => {
    if (!body) return;
    submission.submit({ body: { ...body, ...overrideOf(passed) }, etag });
  };
  return {
    preview,
    submission,
    refusal,
    passed,
    setReason: (of: RefusalCode, reason: string) => {
      setPassed(passed.map((each) => (each.code === of ? { ...each, reason } : each)));
    },
    override: () => {
      submission.reset();
      if (refusal) setPassed([...passed, { code: refusal, reason: '' }]);
    },
    isStale,
    stands: now.data,
    canSave:
      body !== undefined &&
      !submission.isSending &&
      !isStale &&
      refusal === undefined &&
      passed.every(({ reason }) => reason.trim() !== ''),
    save: () => {
      send(person.etag);
    },
    saveOver: () => {
      send(now.data?.etag);
    },
  };
};

export type BookingInHand = ReturnType<typeof useBooking>;
