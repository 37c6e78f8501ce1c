import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { editorWords } from './words.ts';

export interface NameDialogProps {
  title: string;
  name: string;
  taken: readonly string[];
  isOpen: boolean;
  onClose: () => void;
  onName: (name: string) => void;
  /** The word on the button. */
  confirm?: string;
}

const NameForm = ({ name, taken, onClose, onName, confirm }: Omit<NameDialogProps, 'title' | 'isOpen'>) => {
  const say = useWords(editorWords);
  const [typed, setTyped] = useState(name);
  const isTaken = taken.includes(typed);
  return (
    <Form
      onSubmit={() => {
        if (isTaken || typed === '') return;
        onName(typed);
        onClose();
      }}
    >
      <TextField
        label={say('name')}
        value={typed}
        onChange={setTyped}
        autoFocus
        isRequired
        {...(isTaken ? { error: say('nameTaken') } : {})}
      />
      <Button type="submit" kind="primary">
        {confirm ?? say('renameNow')}
      </Button>
    </Form>
  );
};

/** Another name, everywhere it is used. */
export const NameDialog = ({ title, isOpen, ...props }: NameDialogProps) => (
  <Dialog title={title} isOpen={isOpen} onClose={props.onClose}>
    <NameForm {...props} />
  </Dialog>
);
