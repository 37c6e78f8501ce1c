import { Checkbox } from '../../../kit/checkbox.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { TimeField } from '../../../kit/time-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { SlotFieldsProps } from './slot-fields.tsx';
import { hoursWords } from './words.ts';

export const LeaveWhen = ({ typed, onChange }: SlotFieldsProps) => {
  const say = useWords(hoursWords);
  return (
    <>
      <Checkbox
        label={say('wholeDays')}
        isSelected={typed.isWholeDays}
        onChange={(isWholeDays) => {
          onChange({ ...typed, isWholeDays });
        }}
      />
      <div className="field-row">
        <DateField
          label={say('firstDay')}
          name="/from"
          isRequired
          value={typed.firstDay}
          onChange={(firstDay) => {
            onChange({ ...typed, firstDay });
          }}
        />
        <DateField
          label={say('lastDay')}
          name="/to"
          description={say('lastDayWhy')}
          value={typed.lastDay}
          onChange={(lastDay) => {
            onChange({ ...typed, lastDay });
          }}
        />
        {typed.isWholeDays ? null : (
          <>
            <TimeField
              label={say('fromTime')}
              value={typed.from}
              onChange={(from) => {
                onChange({ ...typed, from });
              }}
            />
            <TimeField
              label={say('toTime')}
              value={typed.to}
              onChange={(to) => {
                onChange({ ...typed, to });
              }}
            />
          </>
        )}
      </div>
    </>
  );
};
