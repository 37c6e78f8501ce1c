import { useState } from 'react';
import { DateField } from '../../../kit/date-field.tsx';
import { Select } from '../../../kit/select.tsx';
import { TimeField } from '../../../kit/time-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Person } from '../answers.ts';
import { bookingWords } from '../words.ts';
import type { ChosenTime } from './typed-booking.ts';
import { bookWords } from './words.ts';

interface OtherTimeProps {
  people: readonly Person[];
  date: string;
  chosen: ChosenTime | undefined;
  onChoose: (chosen: ChosenTime | undefined) => void;
}

const NOBODY = '';

/** Outside the hours, over another interview, or with nobody named yet: the API says what speaks against it. */
export const OtherTime = ({ people, date, chosen, onChoose }: OtherTimeProps) => {
  const say = useWords(bookWords);
  const sayBooking = useWords(bookingWords);
  const [typed, setTyped] = useState({ date, time: '', assessor: chosen?.assessor ?? NOBODY });
  const change = (next: typeof typed) => {
    setTyped(next);
    const isWhole = next.date !== '' && next.time !== '';
    onChoose(
      isWhole
        ? { at: `${next.date}T${next.time}`, ...(next.assessor === NOBODY ? {} : { assessor: next.assessor }) }
        : undefined,
    );
  };
  return (
    <div className="field-row">
      <DateField
        label={say('day')}
        name="/at"
        value={typed.date}
        onChange={(day) => {
          change({ ...typed, date: day });
        }}
      />
      <TimeField
        label={say('clock')}
        value={typed.time}
        onChange={(time) => {
          change({ ...typed, time });
        }}
      />
      <Select
        label={say('assessor')}
        name="/assessor"
        options={[
          { id: NOBODY, label: sayBooking('nobody') },
          ...people.map(({ id, name }) => ({ id, label: name ?? id })),
        ]}
        value={typed.assessor}
        onChange={(assessor) => {
          change({ ...typed, assessor });
        }}
      />
    </div>
  );
};
