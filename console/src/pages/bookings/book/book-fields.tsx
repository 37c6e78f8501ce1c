import { NumberField } from '../../../kit/number-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { MODES } from '../answers.ts';
import { bookingWords } from '../words.ts';
import type { TypedBooking } from './typed-booking.ts';
import { bookWords } from './words.ts';

interface BookFieldsProps {
  typed: TypedBooking;
  onChange: (typed: TypedBooking) => void;
  isMove: boolean;
}

export const BookFields = ({ typed, onChange, isMove }: BookFieldsProps) => {
  const say = useWords(bookingWords);
  const sayBook = useWords(bookWords);
  return (
    <>
      <RadioGroup
        label={say('mode')}
        options={MODES.map((id) => ({ id, label: say(id) }))}
        value={typed.mode}
        onChange={(mode) => {
          onChange({ ...typed, mode });
        }}
      />
      <div className="field-row">
        <NumberField
          label={say('minutes')}
          name="/minutes"
          value={typed.minutes}
          min={5}
          step={5}
          onChange={(minutes) => {
            onChange({ ...typed, minutes });
          }}
        />
        <TextField
          label={say('place')}
          name="/place"
          value={typed.place}
          onChange={(place) => {
            onChange({ ...typed, place });
          }}
        />
        <TextField
          label={say('interpreter')}
          name="/interpreter"
          value={typed.interpreter}
          onChange={(interpreter) => {
            onChange({ ...typed, interpreter });
          }}
        />
      </div>
      <TextField
        label={sayBook('note')}
        description={sayBook('noteWhy')}
        name="/note"
        rows={2}
        value={typed.note}
        onChange={(note) => {
          onChange({ ...typed, note });
        }}
      />
      {isMove ? (
        <RadioGroup
          label={say('askedBy')}
          options={[
            { id: 'participant' as const, label: say('byParticipant') },
            { id: 'staff' as const, label: say('byStaff') },
          ]}
          value={typed.askedBy}
          onChange={(askedBy) => {
            onChange({ ...typed, askedBy });
          }}
        />
      ) : null}
    </>
  );
};
