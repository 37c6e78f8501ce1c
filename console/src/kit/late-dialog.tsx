import { lazy, useCallback, useId, type ComponentType, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { kitWords } from './words.ts';

interface LateDialogProps {
  title?: string;
  onClose?: () => void;
  children?: ReactNode;
}

/**
 * The browser's own dialog needs no code that could fail to come. One that can be left says that it did not come;
 * one that cannot, such as to sign in again, is shown in it as it is: without it what stands typed could not be saved.
 */
const NotLoaded = ({ title, onClose, children }: LateDialogProps) => {
  const say = useWords(kitWords);
  const id = useId();
  const show = useCallback((box: HTMLDialogElement | null) => {
    box?.showModal();
    // While it still stands there: it gives the focus back to what was pressed.
    return () => box?.close();
  }, []);
  return (
    <dialog
      ref={show}
      className="modal"
      aria-labelledby={id}
      onClose={({ currentTarget }) => {
        if (onClose) onClose();
        else currentTarget.showModal();
      }}
    >
      <div className="dialog">
        <h2 id={id} className="dialog-title">
          {onClose ? say('notLoaded') : title}
        </h2>
        {onClose ? (
          <>
            <p>{say('notLoadedRemedy')}</p>
            <div className="dialog-actions">
              <Button onPress={onClose}>{say('close')}</Button>
              <Button
                kind="primary"
                onPress={() => {
                  window.location.reload();
                }}
              >
                {say('reload')}
              </Button>
            </div>
          </>
        ) : (
          children
        )}
      </div>
    </dialog>
  );
};

/** A dialog whose code comes when it first opens. A browser keeps an import that failed for as long as the page stands: then that is said, over a page that stays. */
export const lateDialog = <Props extends LateDialogProps>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load().catch((): ComponentType<Props> => NotLoaded) }));
