import { Checkbox } from '../../kit/checkbox.tsx';
import { RadioGroup } from '../../kit/radio-group.tsx';
import { useWords } from '../../words/use-words.ts';
import type { ImportChoice } from './import-api.ts';
import { importWords } from './words.ts';

export interface ChoicesProps {
  choice: ImportChoice;
  onChange: (choice: ImportChoice) => void;
}

export const Choices = ({ choice, onChange }: ChoicesProps) => {
  const say = useWords(importWords);
  return (
    <>
      <RadioGroup
        label={say('mode')}
        description={say('createHint')}
        options={[
          { id: 'create', label: say('create') },
          { id: 'update', label: say('update') },
        ]}
        value={choice.mode}
        onChange={(mode) => {
          onChange({ ...choice, mode });
        }}
      />
      <div>
        <Checkbox
          label={say('held')}
          isSelected={choice.held}
          onChange={(held) => {
            onChange({ ...choice, held });
          }}
        />
        <p className="description">{say('heldHint')}</p>
      </div>
    </>
  );
};
