import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { actWords } from '../acts/words.ts';

interface ReasonFieldProps {
  /** What is asked, where "why" was asked already. */
  label?: string;
  value: string;
  onChange: (value: string) => void;
  isRequired?: boolean;
}

/** Why something is entered; it stands with the entry for good. */
export const ReasonField = ({ label, value, onChange, isRequired }: ReasonFieldProps) => {
  const say = useWords(actWords);
  return (
    <TextField
      label={label ?? say('why')}
      name="/reason"
      value={value}
      onChange={onChange}
      {...(isRequired ? { isRequired } : { description: say('whyOptional') })}
    />
  );
};
