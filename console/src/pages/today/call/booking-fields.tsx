import { useQuery } from '@tanstack/react-query';
import { DateField } from '../../../kit/date-field.tsx';
import { NumberField } from '../../../kit/number-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { TimeField } from '../../../kit/time-field.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { FreeTimes } from '../../participant/appointment/free-times.tsx';
import { OverrideReasons } from '../../participant/appointment/override-reasons.tsx';
import { appointmentWords } from '../../participant/appointment/words.ts';
import { usePerson } from '../../participant/person-context.ts';
import { staffQuery } from '../../../api/queries.ts';
import type { TypedBooking } from './booking.ts';

const MODES = ['inPerson', 'phone', 'video'] as const;

export interface BookingFieldsProps {
  /** Id of the interview. */
  followUp: string;
  typed: TypedBooking;
  onChange: (change: Partial<TypedBooking>) => void;
  error: Error | null;
}

/** Free times to read out on the phone, and what else an interview needs. */
export const BookingFields = ({ followUp, typed, onChange, error }: BookingFieldsProps) => {
  const say = useWords(appointmentWords);
  const format = useFormat();
  const { whom, term } = usePerson();
  const today = format.dayOf(useNow());
  const staff = useQuery(staffQuery(whom.study)).data?.items ?? [];
  const assessors = staff.filter(({ roles }) => roles.includes('assessor'));
  const { day, time, minutes, assessor, mode, override } = typed;
  const text = (name: 'place' | 'interpreter' | 'note', description?: string) => (
    <TextField
      label={say(name)}
      name={`/${name}`}
      value={typed[name]}
      onChange={(value) => {
        onChange({ [name]: value });
      }}
      {...(description === undefined ? {} : { description })}
    />
  );
  return (
    <>
      <FreeTimes
        followUp={followUp}
        today={today}
        minutes={minutes}
        chosen={{ at: `${day}T${time}`, assessor }}
        onChoose={({ at, ...chosen }) => {
          onChange({ day: at.slice(0, '2026-03-05'.length), time: at.slice('2026-03-05T'.length), ...chosen });
        }}
      />
      <RadioGroup
        label={say('mode')}
        value={mode}
        options={MODES.map((id) => ({ id, label: term('mode', id) }))}
        onChange={(chosen) => {
          onChange({ mode: chosen });
        }}
      />
      <div className="fields">
        <DateField
          label={say('day')}
          name="/at"
          value={day}
          onChange={(chosen) => {
            onChange({ day: chosen });
          }}
        />
        <TimeField
          label={say('time')}
          value={time}
          onChange={(chosen) => {
            onChange({ time: chosen });
          }}
        />
        <Select
          label={say('assessor')}
          name="/assessor"
          value={assessor}
          options={[
            { id: '', label: say('noAssessor') },
            ...assessors.map(({ user, name }) => ({ id: user, label: name ?? user })),
          ]}
          onChange={(chosen) => {
            onChange({ assessor: chosen });
          }}
        />
        <NumberField
          label={say('minutes')}
          description={say('minutesHelp')}
          name="/minutes"
          min={1}
          value={minutes}
          onChange={(chosen) => {
            onChange({ minutes: chosen });
          }}
        />
        {text('place', say('placeHelp'))}
        {text('interpreter')}
      </div>
      {text('note')}
      <OverrideReasons
        error={error}
        value={override}
        onChange={(reasons) => {
          onChange({ override: reasons });
        }}
      />
    </>
  );
};
