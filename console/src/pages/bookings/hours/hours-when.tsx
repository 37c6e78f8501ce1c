import { CheckboxGroup } from '../../../kit/checkbox-group.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { TimeField } from '../../../kit/time-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { WEEKDAYS } from './slot-body.ts';
import type { SlotFieldsProps } from './slot-fields.tsx';
import { hoursWords } from './words.ts';

const Weekdays = ({ typed, onChange }: SlotFieldsProps) => {
  const say = useWords(hoursWords);
  return (
    <CheckboxGroup
      label={say('weekdays')}
      name="/weekdays"
      isRequired
      value={typed.weekdays}
      options={WEEKDAYS.map((id) => ({ id, label: say(id) }))}
      onChange={(weekdays) => {
        onChange({ ...typed, weekdays });
      }}
    />
  );
};

export const HoursWhen = ({ typed, onChange }: SlotFieldsProps) => {
  const say = useWords(hoursWords);
  const isWeekly = typed.repeats === 'weekly';
  return (
    <>
      <RadioGroup
        label={say('repeats')}
        options={(['weekly', 'once'] as const).map((id) => ({ id, label: say(id) }))}
        value={typed.repeats}
        onChange={(repeats) => {
          onChange({ ...typed, repeats });
        }}
      />
      {isWeekly ? <Weekdays typed={typed} onChange={onChange} /> : null}
      <div className="field-row">
        <DateField
          label={say(isWeekly ? 'firstDay' : 'day')}
          name={isWeekly ? '/weekly/firstDay' : '/from'}
          isRequired
          value={typed.firstDay}
          onChange={(firstDay) => {
            onChange({ ...typed, firstDay });
          }}
        />
        {isWeekly ? (
          <DateField
            label={say('lastDay')}
            name="/weekly/lastDay"
            isRequired
            value={typed.lastDay}
            onChange={(lastDay) => {
              onChange({ ...typed, lastDay });
            }}
          />
        ) : null}
        <TimeField
          label={say('fromTime')}
          isRequired
          value={typed.from}
          onChange={(from) => {
            onChange({ ...typed, from });
          }}
        />
        <TimeField
          label={say('toTime')}
          name={isWeekly ? '/weekly/to' : '/to'}
          isRequired
          value={typed.to}
          onChange={(to) => {
            onChange({ ...typed, to });
          }}
        />
      </div>
    </>
  );
};
