import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { kitWords } from './words.ts';

export interface Unsaved {
  /** Of one form, by a name of its own on the page. */
  note: (form: string, isChanged: boolean) => void;
  isAny: () => boolean;
}

/** Which forms of a page hold what was typed and not saved. */
export const useUnsaved = (): Unsaved =>
  useState<Unsaved>(() => {
    const changed = new Set<string>();
    return {
      note: (form, isChanged) => {
        if (isChanged) changed.add(form);
        else changed.delete(form);
      },
      isAny: () => changed.size > 0,
    };
  })[0];

/** Asks before what was typed is left behind. */
export const UnsavedWarning = ({ unsaved }: { unsaved: Unsaved }) => {
  const say = useWords(kitWords);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved.isAny() && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved.isAny,
    withResolver: true,
  });
  return (
    <Dialog title={say('unsaved')} isOpen={status === 'blocked'} onClose={() => reset?.()}>
      <p>{say('unsavedWhy')}</p>
      <div className="dialog-actions">
        <Button onPress={() => proceed?.()}>{say('leaveUnsaved')}</Button>
        <Button kind="primary" onPress={() => reset?.()}>
          {say('stay')}
        </Button>
      </div>
    </Dialog>
  );
};
