import { useState, type ReactNode } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { StaleNotice } from '../../../kit/stale-notice.tsx';
import { kitWords } from '../../../kit/words.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Person } from '../queries.ts';
import type { ActRow, Answered, Asking, Changed } from './changed.ts';
import { Consequences } from './consequences.tsx';
import { useAct } from './use-act.ts';
import { usePreview } from './use-preview.ts';
import { actWords } from './words.ts';

export interface ActDialogProps<Body> {
  name: string;
  title: string;
  /** The word on the button: what is done. */
  confirm: string;
  isDangerous?: boolean;
  /** What was typed; undefined while something is missing. */
  body: Body | undefined;
  send: (body: Body, asking: Asking) => Promise<Answered>;
  /** Of the fields in this form, for a stale edit. */
  rows: readonly ActRow<Person>[];
  /** For a form that sends only what was changed in it: that, over what stands now. */
  over?: (now: Person) => Body | undefined;
  /** `must`: it cannot be saved before one has seen what it does. `none`: it does nothing but what it says. */
  preview?: 'must' | 'shown' | 'none';
  isVoidable?: boolean;
  /** There is nothing to save. */
  isIdle?: boolean;
  /** The entry that this one takes back. */
  voids?: string;
  onClose: () => void;
  onDone?: (changed: Changed) => void;
  /** What of the answer is shown before the consequences. */
  shows?: (answer: Changed) => ReactNode;
  /** The fields; the error is that of what is typed, refused already or not. */
  children: (error: Error | null) => ReactNode;
}

const never = (): Promise<Answered> => Promise.reject(new Error('not previewed'));

/** One entry about the person on the page: typed, its consequences seen, saved, told; what was typed stays whatever happens. */
export const ActDialog = <Body,>(props: ActDialogProps<Body>) => {
  const { name, title, confirm, isDangerous, body, send, rows, preview = 'shown', onClose, children } = props;
  const say = useWords(actWords);
  const sayKit = useWords(kitWords);
  const asked = usePreview({
    name,
    body: preview === 'none' ? undefined : body,
    isReasonFree: preview === 'must',
    send: preview === 'none' ? never : send,
  });
  const act = useAct({
    send,
    rows,
    over: props.over,
    isVoidable: props.isVoidable ?? true,
    voids: props.voids,
    onDone: (changed) => {
      onClose();
      props.onDone?.(changed);
    },
  });
  const [isTried, setTried] = useState(false);
  // While it is being saved, only what becomes of that counts.
  const error = act.error ?? (act.isSending ? null : asked.error);
  const mayNotSave = act.isSending || props.isIdle || (preview === 'must' && body !== undefined && !asked.isCurrent);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form
        faults={error}
        onSubmit={() => {
          setTried(true);
          if (body !== undefined && !mayNotSave) act.save(body);
        }}
      >
        {children(error)}
        <div className="act-preview" aria-live="polite">
          {isTried && body === undefined ? <p>{say('nothingToSave')}</p> : null}
          {asked.answer && !asked.error ? props.shows?.(asked.answer) : null}
          {asked.answer && !asked.error ? <Consequences answer={asked.answer} /> : null}
          {preview === 'must' && body !== undefined && !asked.isCurrent && !error ? <p>{say('checking')}</p> : null}
        </div>
        <ProblemNotice error={error} onTryAgain={act.error ? act.again : asked.again} />
        {act.stale ? (
          <StaleNotice
            fields={act.stale.fields}
            kept={act.stale.kept}
            onKeepMine={act.stale.keepMine}
            onTakeTheirs={onClose}
          />
        ) : (
          <div className="dialog-actions act-actions">
            <Button slot="close">{sayKit('cancel')}</Button>
            <Button type="submit" kind={isDangerous ? 'danger' : 'primary'} isDisabled={mayNotSave}>
              {confirm}
            </Button>
          </div>
        )}
      </Form>
    </Dialog>
  );
};
