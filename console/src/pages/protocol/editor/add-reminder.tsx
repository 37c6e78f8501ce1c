import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { NumberField } from '../../../kit/number-field.tsx';
import { Select } from '../../../kit/select.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useEditing } from '../draft/editing.ts';
import { nextReminder, reminderId, type Reminder } from '../draft/reminder.ts';
import type { Step, Timepoint } from '../queries.ts';
import { CHANNELS } from './choices.ts';
import { useTextOptions } from './template-at.tsx';
import { editorWords } from './words.ts';

export interface AddReminderProps {
  /** Said by a screen reader: of which timepoint or ladder. */
  of: string;
  /** The ladder it goes into. */
  steps: readonly Step[];
  /** Whose ladder it is, of one or several timepoints. */
  timepoint: Timepoint | undefined;
  onAdd: (reminder: Reminder) => void;
}

/** How many days before the target, and which text: nothing else is asked. */
export const AddReminder = ({ of, steps, timepoint, onAdd }: AddReminderProps) => {
  const say = useWords(editorWords);
  const { texts } = useEditing();
  const options = useTextOptions('booking');
  const next = nextReminder(steps, timepoint ?? {});
  const [typed, setTyped] = useState<{ days: number | undefined }>();
  const days = typed ? typed.days : next.daysBefore;
  const [chosen, setChosen] = useState<string>();
  const template = chosen ?? options.find(({ id }) => id === next.template)?.id ?? options[0]?.id;
  const text = template === undefined ? undefined : texts[template];
  const channels = CHANNELS.filter((channel) => channel !== 'letter' && text?.[channel] !== undefined);
  const isReady = days !== undefined && template !== undefined;
  return (
    <div className="protocol-add" role="group" aria-label={say('addReminderTo', { of })}>
      <NumberField
        label={say('daysBefore')}
        min={0}
        value={days}
        onChange={(given) => {
          setTyped({ days: given });
        }}
      />
      <Select label={say('text')} options={options} value={template ?? null} onChange={setChosen} />
      <Button
        isDisabled={!isReady}
        onPress={() => {
          if (!isReady) return;
          onAdd({
            id: reminderId({ template, daysBefore: days }, timepoint ?? {}),
            daysBefore: days,
            template,
            channels: channels.length === 0 ? ['letter'] : channels,
          });
          setTyped(undefined);
          setChosen(undefined);
        }}
      >
        {say('addReminder')}
      </Button>
    </div>
  );
};
