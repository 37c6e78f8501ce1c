import { useBlocker } from '@tanstack/react-router';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { useWords } from '../../../words/use-words.ts';
import { draftOf } from './draft-store.ts';
import { draftWords } from './words.ts';

/** A draft stays in this tab while one goes elsewhere, and ends with it: both are said. */
export const LeavingWarning = ({ study }: { study: string }) => {
  const say = useWords(draftWords);
  const isChanged = (): boolean => draftOf(study)?.isChanged ?? false;
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ next }) => isChanged() && !next.pathname.startsWith(`/studies/${study}/protocol`),
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  return (
    <Dialog title={say('leaving')} isOpen={status === 'blocked'} onClose={() => reset?.()}>
      <p>{say('leavingWhy')}</p>
      <div className="dialog-actions">
        <Button kind="primary" onPress={() => reset?.()}>
          {say('stay')}
        </Button>
        <Button onPress={() => proceed?.()}>{say('leave')}</Button>
      </div>
    </Dialog>
  );
};
