import { useWords } from '../../../words/use-words.ts';
import { OverrideReason } from '../acts/override-reason.tsx';
import { PASSABLE, type TypedOverride } from './booking-override.ts';
import { appointmentWords } from './words.ts';

interface OverrideReasonsProps {
  error: Error | null;
  value: TypedOverride;
  onChange: (value: TypedOverride) => void;
}

/** A field for each rule that stood in the way: a reason for one passes no other. */
export const OverrideReasons = ({ error, value, onChange }: OverrideReasonsProps) => {
  const say = useWords(appointmentWords);
  return PASSABLE.map(({ code, rule }) => (
    <OverrideReason
      key={code}
      label={say(rule)}
      name={`/override/${rule}`}
      error={error}
      codes={[code]}
      value={value[rule]}
      onChange={(reason) => {
        onChange({ ...value, [rule]: reason });
      }}
    />
  ));
};
