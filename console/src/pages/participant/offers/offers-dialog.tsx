import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { TimeField } from '../../../kit/time-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { FreeTimes } from '../appointment/free-times.tsx';
import { usePerson } from '../person-context.ts';
import type { FollowUp } from '../queries.ts';
import { OfferedTimes } from './offered-times.tsx';
import { type NewOffer, offersQuery, useOffer, useWithdrawal, type Warned } from './offers-query.ts';
import { offerWords } from './words.ts';

const MODES = ['inPerson', 'phone', 'video'] as const;

/** Times that the participant may take from the link of a mail: each press offers one or withdraws one. */
export const OffersDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const say = useWords(offerWords);
  const format = useFormat();
  const { whom, term } = usePerson();
  const today = format.dayOf(useNow());
  const [mode, setMode] = useState<NewOffer['mode']>('inPerson');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const offers = useQuery(offersQuery(whom, followUp.id));
  const [place, setPlace] = useState('');
  const typed = [day, time, place].join('');
  const [kept, setKept] = useState<string>();
  const [warnings, setWarnings] = useState<readonly { code: Warned }[]>([]);
  const offering = useOffer(whom, followUp.id, ({ at }, odd) => {
    setWarnings(odd);
    if (typed === '' || at === `${day}T${time}`) setKept(typed);
    tell({ text: say('told', { at: format.localTime(at) }) });
  });
  const withdrawing = useWithdrawal(whom, followUp.id, (at) => {
    tell({ text: say('withdrawn', { at: format.localTime(at) }) });
  });
  const isBusy = offering.isSending || withdrawing.isSending;
  return (
    <Dialog
      title={say('title', { participant: whom.participant, of: followUp.id })}
      isOpen
      isKept={typed === kept}
      onClose={onClose}
    >
      <p>{say('about')}</p>
      <h3>{say('offered')}</h3>
      <ProblemNotice error={offers.error} onTryAgain={() => void offers.refetch()} />
      <ProblemNotice error={withdrawing.error} onTryAgain={withdrawing.again} />
      {offers.data ? (
        <OfferedTimes offers={offers.data.items} isBusy={isBusy} onWithdraw={withdrawing.submit} />
      ) : offers.isPending ? (
        <Loading />
      ) : null}
      <RadioGroup
        label={say('mode')}
        value={mode}
        options={MODES.map((id) => ({ id, label: term('mode', id) }))}
        onChange={setMode}
      />
      {warnings.map(({ code }) => (
        <Notice key={code} kind="warning" title={term('warning', code)} />
      ))}
      <p className="description">{say('press')}</p>
      <FreeTimes
        followUp={followUp.id}
        today={today}
        first={followUp.opens ?? undefined}
        minutes={undefined}
        chosen={{ at: '', assessor: undefined }}
        onChoose={(free) => {
          offering.submit({ mode, ...free });
        }}
      />
      <Form
        faults={offering.error}
        onSubmit={() => {
          const where = place.trim() === '' || mode !== 'inPerson' ? {} : { place: place.trim() };
          if (day !== '' && time !== '') offering.submit({ at: `${day}T${time}`, mode, ...where });
        }}
      >
        <h3>{say('byHand')}</h3>
        <div className="act-fields">
          <DateField label={say('day')} name="/times/0" value={day} onChange={setDay} isRequired />
          <TimeField label={say('time')} value={time} onChange={setTime} isRequired />
          {mode === 'inPerson' ? (
            <TextField label={say('place')} name="/place" value={place} onChange={setPlace} />
          ) : null}
        </div>
        <ProblemNotice error={offering.error} onTryAgain={offering.again} />
        <div className="dialog-actions">
          <Button type="submit" isDisabled={isBusy}>
            {say('add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
