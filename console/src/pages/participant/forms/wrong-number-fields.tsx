import { Checkbox } from '../../../kit/checkbox.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { numberWords } from '../../../words/number/words.ts';
import { useWords } from '../../../words/use-words.ts';

interface WrongNumberFieldsProps {
  /** Last digits of the number that was wrong; undefined while none was. */
  end: string | undefined;
  onChange: (end: string | undefined) => void;
}

/** Whether the number was somebody else's, and which. */
export const WrongNumberFields = ({ end, onChange }: WrongNumberFieldsProps) => {
  const say = useWords(numberWords);
  return (
    <>
      <Checkbox
        label={say('wrong')}
        isSelected={end !== undefined}
        onChange={(isSelected) => {
          onChange(isSelected ? '' : undefined);
        }}
      />
      {end === undefined ? null : (
        <TextField
          label={say('whichEnd')}
          description={say('whichEndHelp')}
          name="/number"
          value={end}
          onChange={onChange}
        />
      )}
    </>
  );
};
