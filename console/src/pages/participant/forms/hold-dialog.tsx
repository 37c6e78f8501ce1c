import { useState } from 'react';
import { Checkbox } from '../../../kit/checkbox.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendParticipation } from '../acts/sends.ts';
import { daysLater } from '../appointment/days.ts';
import { holdsOn } from '../head/holds.ts';
import { usePeriod } from '../head/use-period.ts';
import { usePerson } from '../person-context.ts';
import { participantWords } from '../words.ts';
import {
  cancelledWords,
  changedHold,
  HELD_ANSWERS,
  heldAppointments,
  HOLD_KINDS,
  type HoldForm,
  holdBody,
} from './hold-form.ts';
import { ReasonField } from './reason-field.tsx';
import { useHoldRows } from './hold-rows.ts';
import { formWords } from './words.ts';

const SCOPES = ['both', 'interviews', 'checkIns'] as const;
const CHANNELS = ['sms', 'email', 'letter'] as const;
/** What the protocol falls back to when nobody says when to look again. */
const REVIEW_DAYS = 14;

/** Says what waits, and asks about an appointment that lies inside. */
export const HoldDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(formWords);
  const sayPerson = useWords(participantWords);
  const period = usePeriod();
  const format = useFormat();
  const { whom, person, term } = usePerson();
  const today = format.dayOf(useNow());
  const [hold, setHold] = useState<HoldForm>({
    kind: null,
    scope: 'both',
    from: today,
    ends: 'review',
    until: '',
    review: daysLater(today, REVIEW_DAYS),
    channels: [],
    appointment: null,
  });
  const [reason, setReason] = useState('');
  const set = (part: Partial<HoldForm>): void => {
    setHold((before) => changedHold(person, before, part));
  };
  const inside = heldAppointments(person, hold);
  const entry = holdBody(hold, inside.length > 0);
  return (
    <ActDialog
      name="hold"
      title={say('hold')}
      confirm={say('holdSave')}
      preview="must"
      body={entry && { hold: entry, reason: reason || '–' }}
      send={sendParticipation(whom)}
      rows={useHoldRows(hold)}
      onClose={onClose}
    >
      {() => (
        <>
          {holdsOn(person.holds ?? [], today).map((standing) => (
            <Notice key={standing.from} kind="warning">
              {sayPerson('held', { period: period(standing) })}
            </Notice>
          ))}
          <p className="description">{say('holdHelp')}</p>
          <Select
            label={say('holdKind')}
            description={say('holdKindHelp')}
            name="/hold/kind"
            isRequired
            value={hold.kind}
            options={HOLD_KINDS.map((id) => ({ id, label: term('hold', id) }))}
            onChange={(kind) => {
              set({ kind });
            }}
          />
          <RadioGroup
            label={say('holdScope')}
            value={hold.scope}
            options={SCOPES.map((id) => ({ id, label: term('scope', id) }))}
            onChange={(scope) => {
              set({ scope });
            }}
          />
          <DateField
            label={say('holdFrom')}
            name="/hold/from"
            isRequired
            value={hold.from}
            onChange={(from) => {
              set({ from });
            }}
          />
          <RadioGroup
            label={say('holdEnds')}
            value={hold.ends}
            options={[
              { id: 'until', label: say('endOn') },
              { id: 'review', label: say('endReview') },
            ]}
            onChange={(ends) => {
              set({ ends });
            }}
          />
          <DateField
            label={say(hold.ends === 'until' ? 'holdUntil' : 'holdReview')}
            name={`/hold/${hold.ends}`}
            isRequired
            value={hold[hold.ends]}
            onChange={(day) => {
              set({ [hold.ends]: day });
            }}
          />
          <fieldset className="act-checkboxes">
            <legend>{say('holdChannels')}</legend>
            {CHANNELS.map((channel) => (
              <Checkbox
                key={channel}
                label={term('channel', channel)}
                isSelected={hold.channels.includes(channel)}
                onChange={(isSelected) => {
                  const others = hold.channels.filter((each) => each !== channel);
                  set({ channels: isSelected ? [...others, channel] : others });
                }}
              />
            ))}
            <span className="description">{say('holdAllChannels')}</span>
          </fieldset>
          {inside.map(({ followUp, at }) => (
            <Notice key={followUp ?? 'checkIn'} kind="warning">
              {followUp === undefined
                ? say('holdCheckIn', { at: format.localTime(at) })
                : say('holdAppointment', { of: followUp, at: format.localTime(at) })}
            </Notice>
          ))}
          {inside.length === 0 ? null : (
            <RadioGroup
              label={say('holdStands')}
              name="/hold/appointment"
              isRequired
              value={hold.appointment}
              options={HELD_ANSWERS.map((id) => ({
                id,
                label: say(id === 'cancelled' ? cancelledWords(inside) : `holdStands_${id}`),
              }))}
              onChange={(appointment) => {
                set({ appointment });
              }}
            />
          )}
          <ReasonField label={say('holdWhy')} value={reason} onChange={setReason} isRequired />
        </>
      )}
    </ActDialog>
  );
};
