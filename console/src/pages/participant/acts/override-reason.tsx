import { Problem } from '../../../api/problem.ts';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { actWords } from './words.ts';

interface OverrideReasonProps {
  /** What is passed, where more than one thing can be. */
  label?: string;
  /** Its place in the body. */
  name?: string;
  error: Error | null;
  /** Codes of refusals that may be passed on purpose. */
  codes: readonly string[];
  value: string;
  onChange: (value: string) => void;
}

/** There once something was refused that may be done all the same, for a reason. */
export const OverrideReason = ({
  label,
  name = '/override/reason',
  error,
  codes,
  value,
  onChange,
}: OverrideReasonProps) => {
  const say = useWords(actWords);
  const isRefused = error instanceof Problem && codes.includes(error.code);
  if (!isRefused && value === '') return null;
  return (
    <TextField
      label={label ?? say('overrideWhy')}
      description={say('overrideHelp')}
      name={name}
      value={value}
      onChange={onChange}
    />
  );
};
