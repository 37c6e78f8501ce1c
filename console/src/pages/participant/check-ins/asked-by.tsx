import { RadioGroup } from '../../../kit/radio-group.tsx';
import { useWords } from '../../../words/use-words.ts';
import { checkInWords } from './words.ts';

export type AskedBy = 'participant' | 'staff';

interface AskedByChoiceProps {
  value: AskedBy;
  onChange: (askedBy: AskedBy) => void;
}

/** Who wished that a check-in is moved or off: whoever did so themselves is not called about it. */
export const AskedByChoice = ({ value, onChange }: AskedByChoiceProps) => {
  const say = useWords(checkInWords);
  return (
    <RadioGroup
      label={say('askedBy')}
      value={value}
      options={(['participant', 'staff'] as const).map((id) => ({ id, label: say(id) }))}
      onChange={onChange}
    />
  );
};
