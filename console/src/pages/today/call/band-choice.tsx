import { RadioGroup } from '../../../kit/radio-group.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Band } from '../queries.ts';
import { todayWords } from '../words.ts';

export interface BandChoiceProps {
  value: Band;
  onChange: (band: Band) => void;
}

/** As the clock has it, and may be changed: a call is sometimes noted later. */
export const BandChoice = ({ value, onChange }: BandChoiceProps) => {
  const say = useWords(todayWords);
  const options = (['am', 'pm', 'eve'] as const).map((id) => ({ id, label: say(id) }));
  return <RadioGroup label={say('band')} name="/band" options={options} value={value} onChange={onChange} />;
};
