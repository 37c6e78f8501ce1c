import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Form } from '../../../kit/form.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Section } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { StaleNotice } from '../../../kit/stale-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { Consequences } from '../../participant/acts/consequences.tsx';
import { usePreview } from '../../participant/acts/use-preview.ts';
import { useAppointmentRows } from '../../participant/appointment/appointment-rows.ts';
import { usePerson } from '../../participant/person-context.ts';
import { CALL_OUTCOMES, isSameBand, useAttempt, type Attempt } from '../attempts.ts';
import type { CallOutcome, TaskItem } from '../queries.ts';
import { todayWords } from '../words.ts';
import { BandChoice } from './band-choice.tsx';
import { bookingBodyOf, EMPTY_BOOKING } from './booking.ts';
import { BookingFields } from './booking-fields.tsx';
import { CallBackFields, useCallBack } from './call-back-fields.tsx';
import { sendFollowOn, wishOf, type FollowOn, type Then } from './follow-on.ts';
import { ThenChoice, WishField, useWish } from './then-choice.tsx';
import { useCallAndFollowOn } from './use-call-and-follow-on.ts';
import { callWords } from './words.ts';
import { useWrongNumber, WrongNumber } from './wrong-number.tsx';

export interface CallFormProps {
  study: string;
  item: TaskItem;
  /** Interviews are booked and declined from here; of other calls only the call itself is noted. */
  isInterview: boolean;
  onDone: () => void;
}

/** What came of the call and what follows from it, saved in one act. */
export const CallForm = ({ study, item, isInterview, onDone }: CallFormProps) => {
  const say = useWords(callWords);
  const sayToday = useWords(todayWords);
  const format = useFormat();
  const now = useNow();
  const { whom, person } = usePerson();
  const { followUp = '' } = item;
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [band, setBand] = useState(item.band ?? 'am');
  const [note, setNote] = useState('');
  const [then, setThen] = useState<Then>('nothing');
  const [booking, setBooking] = useState(EMPTY_BOOKING);
  const wish = useWish(then);
  const wrong = useWrongNumber(study, item, outcome === 'wrongNumber');
  const callBack = useCallBack(item);
  const isMove = person.followUps?.find(({ id }) => id === followUp)?.appointment !== undefined;
  const booked = then === 'book' ? bookingBodyOf(booking, isMove) : undefined;
  const mayFollow = isInterview && (outcome === 'reached' || outcome === 'declined');
  const followOn: FollowOn | undefined = !mayFollow
    ? undefined
    : booked
      ? { kind: 'appointment', body: booked }
      : then === 'nothing' || then === 'book' || wish.reason.trim() === ''
        ? undefined
        : wishOf(then, wish.reason.trim(), format.dayOf(now));
  const preview = usePreview({
    name: `call ${item.id}`,
    body: followOn,
    isReasonFree: followOn?.kind === 'participation',
    send: sendFollowOn(whom, followUp),
  });
  const rows = useAppointmentRows(followUp, booked);
  const logging = useAttempt(study, item, onDone);
  const both = useCallAndFollowOn({ item, rows, onDone });
  const error = both.error ?? preview.error;
  const isWaiting = mayFollow && then !== 'nothing' && (followOn === undefined || !preview.isCurrent);
  const isIncomplete =
    wrong.isMissing || outcome === null || (outcome === 'callBack' && callBack.at === undefined) || isWaiting;
  const save = (): void => {
    if (outcome === null || isIncomplete) return;
    const attempt: Attempt = {
      at: now,
      band,
      outcome,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...wrong.said,
      ...(outcome === 'callBack' && callBack.at !== undefined ? { callBackAt: callBack.at } : {}),
    };
    if (followOn) both.save({ attempt, followOn });
    else logging.submit(attempt);
  };
  return (
    <Section title={say('form')}>
      <Form faults={error ?? logging.error} onSubmit={save}>
        <RadioGroup
          label={say('outcome')}
          options={[...CALL_OUTCOMES, 'callBack' as const].map((id) => ({
            id,
            label: sayToday(id === 'callBack' ? 'callBackAt' : id),
          }))}
          value={outcome}
          onChange={(chosen) => {
            setOutcome(chosen);
            setThen(chosen === 'reached' && isInterview ? 'book' : 'nothing');
          }}
        />
        {outcome === 'callBack' ? <CallBackFields callBack={callBack} /> : null}
        {outcome === 'wrongNumber' ? <WrongNumber study={study} item={item} wrong={wrong} /> : null}
        {mayFollow ? <ThenChoice value={then} onChange={setThen} isMove={isMove} /> : null}
        {mayFollow && then === 'book' ? (
          <BookingFields
            followUp={followUp}
            typed={booking}
            error={error}
            onChange={(change) => {
              setBooking((before) => ({ ...before, ...change }));
            }}
          />
        ) : null}
        {mayFollow ? <WishField then={then} wish={wish} /> : null}
        <div aria-live="polite">
          {followOn && preview.answer && !error ? <Consequences answer={preview.answer} /> : null}
        </div>
        <BandChoice value={band} onChange={setBand} />
        {isSameBand(item, band) ? <p className="description">{sayToday('sameBandBefore')}</p> : null}
        <TextField
          label={say('note')}
          description={say('noteHelp')}
          name="/note"
          rows={2}
          value={note}
          onChange={setNote}
        />
        {both.isLogged ? <Notice kind="warning">{say('callLogged')}</Notice> : null}
        <ProblemNotice error={error} onTryAgain={both.again} />
        <ProblemNotice error={logging.error} onTryAgain={logging.again} />
        {both.stale ? (
          <StaleNotice
            fields={both.stale.fields}
            onKeepMine={both.stale.keepMine}
            onTakeTheirs={() => {
              setThen('nothing');
            }}
          />
        ) : (
          <Button type="submit" kind="primary" isDisabled={isIncomplete || logging.isSending || both.isSending}>
            {say(mayFollow && then === 'book' ? 'saveBook' : mayFollow && then !== 'nothing' ? 'saveWish' : 'save')}
          </Button>
        )}
      </Form>
    </Section>
  );
};
