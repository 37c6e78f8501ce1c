import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { NumberField } from '../../../kit/number-field.tsx';
import { Select } from '../../../kit/select.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useEditing } from '../draft/editing.ts';
import type { Reminder } from '../draft/reminder.ts';
import { CHANNELS } from './roles.ts';
import { useTextOptions } from './template-at.tsx';
import { editorWords } from './words.ts';

const DAYS_BEFORE = 14;
/** A second invitation reads well at any distance. */
const FIRST_TEXT = 'book2';

export interface AddReminderProps {
  /** Said by a screen reader: of which timepoint or ladder. */
  of: string;
  onAdd: (reminder: Reminder) => void;
}

/** How many days before the target, and which text: nothing else is asked. */
export const AddReminder = ({ of, onAdd }: AddReminderProps) => {
  const say = useWords(editorWords);
  const { texts } = useEditing();
  const options = useTextOptions('booking');
  const [days, setDays] = useState<number | undefined>(DAYS_BEFORE);
  const [chosen, setChosen] = useState<string>();
  const template = chosen ?? options.find(({ id }) => id === FIRST_TEXT)?.id ?? options[0]?.id;
  const text = template === undefined ? undefined : texts[template];
  const channels = CHANNELS.filter((channel) => channel !== 'letter' && text?.[channel] !== undefined);
  const isReady = days !== undefined && template !== undefined;
  return (
    <div className="protocol-add" role="group" aria-label={say('addReminderTo', { of })}>
      <NumberField label={say('daysBefore')} min={0} value={days} onChange={setDays} />
      <Select label={say('text')} options={options} value={template ?? null} onChange={setChosen} />
      <Button
        isDisabled={!isReady}
        onPress={() => {
          if (isReady) onAdd({ daysBefore: days, template, channels: channels.length === 0 ? ['letter'] : channels });
        }}
      >
        {say('addReminder')}
      </Button>
    </div>
  );
};
