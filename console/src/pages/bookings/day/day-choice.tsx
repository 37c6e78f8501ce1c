import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { Select } from '../../../kit/select.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Person } from '../answers.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { dayWords } from './words.ts';

interface DayChoiceProps {
  people: readonly Person[];
  /** What the calendar shows, so that it need not be chosen again. */
  assessor: string | undefined;
  date: string;
  onClose: () => void;
}

/** Whose day, and which: where it is printed, cancelled, moved or given away. */
export const DayChoice = ({ people, assessor, date, onClose }: DayChoiceProps) => {
  const say = useWords(dayWords);
  const study = useStudyId();
  const navigate = useNavigate();
  const [who, setWho] = useState(assessor ?? people[0]?.id ?? '');
  const [day, setDay] = useState(date);
  return (
    <Dialog title={say('choose')} isOpen isKept onClose={onClose}>
      <Form
        onSubmit={() => {
          void navigate({
            to: '/studies/$study/bookings/$assessor/$date',
            params: { study, assessor: who, date: day },
          });
        }}
      >
        <Select
          label={say('to')}
          name="/assessor"
          options={people.map(({ id, name }) => ({ id, label: name ?? id }))}
          value={who}
          onChange={setWho}
        />
        <DateField label={say('day')} name="/day" isRequired value={day} onChange={setDay} />
        <Button type="submit" kind="primary" isDisabled={who === '' || day === ''}>
          {say('openDay')}
        </Button>
      </Form>
    </Dialog>
  );
};
