import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { kitWords } from './words.ts';

export interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  /** What will happen, line by line, before it does. */
  consequences: readonly ReactNode[];
  /** The word on the button: what is done, never just "OK". */
  confirm: string;
  isDangerous?: boolean;
  /** False while something that has to be given is missing. */
  isReady?: boolean;
  isSending?: boolean;
  error?: Error | null;
  onConfirm: () => void;
  onClose: () => void;
  /** Such as a reason that has to be given. */
  children?: ReactNode;
}

/** Shows what an act leads to and asks once. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { title, isOpen, consequences, confirm, isDangerous, isReady = true, children } = props;
  const { isSending = false, error, onConfirm, onClose } = props;
  const say = useWords(kitWords);
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      {consequences.length === 0 ? null : (
        <section aria-label={say('consequences')}>
          <h3>{say('consequences')}</h3>
          <ul>
            {consequences.map((consequence, n) => (
              <li key={n}>{consequence}</li>
            ))}
          </ul>
        </section>
      )}
      {children}
      <ProblemNotice error={error} onTryAgain={onConfirm} />
      <div className="dialog-actions">
        <Button slot="close">{say('cancel')}</Button>
        <Button kind={isDangerous ? 'danger' : 'primary'} isDisabled={isSending || !isReady} onPress={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
};
