import { useQuery } from '@tanstack/react-query';
import { Checkbox } from '../../../kit/checkbox.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { FieldPlace } from '../../../kit/field-to-come.tsx';
import { NumberField } from '../../../kit/number-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { assessorsQuery } from '../queries.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { DAY_ACTS, type DaySheet, type TypedChange } from './queries.ts';
import { dayWords } from './words.ts';

interface ChangeFieldsProps {
  sheet: DaySheet;
  typed: TypedChange;
  onChange: (typed: TypedChange) => void;
}

const SAME = '';

const To = ({ sheet, typed, onChange }: ChangeFieldsProps) => {
  const say = useWords(dayWords);
  const { data: people } = useQuery(assessorsQuery(useStudyId()));
  // A list without anybody does not open: a press on it would be lost.
  if (people === undefined) return <FieldPlace label={say('to')} />;
  const others = people.filter(({ id }) => id !== sheet.assessor).map(({ id, name }) => ({ id, label: name ?? id }));
  return (
    <Select
      label={say('to')}
      name="/to"
      placeholder={say('toWhom')}
      options={typed.act === 'move' ? [{ id: SAME, label: say('sameAssessor') }, ...others] : others}
      value={typed.act === 'reassign' && typed.to === SAME ? null : typed.to}
      onChange={(to) => {
        onChange({ ...typed, to });
      }}
    />
  );
};

const Who = ({ sheet, typed, onChange }: ChangeFieldsProps) => {
  const say = useWords(dayWords);
  const format = useFormat();
  return (
    <fieldset className="weekdays">
      <legend className="label">{say('who')}</legend>
      {sheet.items.map(({ participant, timepoint, at }) => (
        <Checkbox
          key={`${participant} ${timepoint}`}
          label={`${format.clock(at)} ${participant} ${timepoint}`}
          isSelected={typed.participants.includes(participant)}
          onChange={(isSelected) => {
            const others = typed.participants.filter((each) => each !== participant);
            onChange({ ...typed, participants: isSelected ? [...others, participant] : others });
          }}
        />
      ))}
    </fieldset>
  );
};

export const ChangeFields = (props: ChangeFieldsProps) => {
  const { typed, onChange } = props;
  const say = useWords(dayWords);
  return (
    <>
      <RadioGroup
        label={say('act')}
        options={DAY_ACTS.map((id) => ({ id, label: say(id) }))}
        value={typed.act}
        onChange={(act) => {
          onChange({ ...typed, act });
        }}
      />
      {typed.act === 'cancel' ? null : <To {...props} />}
      {typed.act === 'move' ? (
        <div className="field-row">
          <DateField
            label={say('toDate')}
            name="/toDate"
            value={typed.toDate}
            onChange={(toDate) => {
              onChange({ ...typed, toDate });
            }}
          />
          <NumberField
            label={say('shift')}
            description={say('shiftWhy')}
            name="/shiftMinutes"
            value={typed.shiftMinutes}
            step={15}
            onChange={(shiftMinutes) => {
              onChange({ ...typed, shiftMinutes });
            }}
          />
        </div>
      ) : null}
      <Who {...props} />
      <TextField
        label={say('reason')}
        name="/reason"
        isRequired
        value={typed.reason}
        onChange={(reason) => {
          onChange({ ...typed, reason });
        }}
      />
    </>
  );
};
