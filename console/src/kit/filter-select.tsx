import { useWords } from '../words/use-words.ts';
import { Select, type Option } from './select.tsx';
import { kitWords } from './words.ts';

export interface FilterSelectProps<Id extends string> {
  label: string;
  options: readonly Option<Id>[];
  value: Id | undefined;
  onChange: (value: Id | undefined) => void;
}

const ANY = 'any';

/** One of a few, or all. */
export const FilterSelect = <Id extends string>({ label, options, value, onChange }: FilterSelectProps<Id>) => {
  const say = useWords(kitWords);
  return (
    <Select
      label={label}
      options={[{ id: ANY, label: say('any') }, ...options]}
      value={value ?? ANY}
      onChange={(id) => {
        onChange(options.find((option) => option.id === id)?.id);
      }}
    />
  );
};
