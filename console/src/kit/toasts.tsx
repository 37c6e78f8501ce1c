import { useEffect } from 'react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { subscribeTold, takeUntold, type Telling } from './toast.tsx';
import { kitWords } from './words.ts';

/** Long enough to be read twice. */
const SHOWN_MS = 8_000;

/** The latest alone, so that what lies below can be reached; those before it come back when it is closed. */
const queue = new ToastQueue<Telling>({ maxVisibleToasts: 1 });

/** All that stand in the queue, also those that wait for their place on the screen. */
const standing = new Map<string, Telling>();

const closeThose = (isOver: (telling: Telling) => boolean): void => {
  for (const [key, telling] of [...standing]) if (isOver(telling)) queue.close(key);
};

const show = (): void => {
  for (const telling of takeUntold()) {
    const names = [...(telling.of ?? []), ...(telling.ends ?? [])];
    closeThose(({ of = [] }) => of.some((name) => names.includes(name)));
    const stays = telling.undo !== undefined || telling.act !== undefined || telling.kind === 'problem';
    const key: string = queue.add(telling, {
      ...(stays ? {} : { timeout: SHOWN_MS }),
      onClose: () => standing.delete(key),
    });
    standing.set(key, telling);
  }
};

/** The clock is the study's: turned, it takes away what can no longer be undone. */
export const Toasts = ({ useNow }: { useNow: () => string }) => {
  const now = Date.parse(useNow());
  useEffect(() => {
    closeThose(({ undoUntil }) => undoUntil !== undefined && Date.parse(undoUntil) <= now);
  }, [now]);
  const say = useWords(kitWords);
  useEffect(() => {
    show();
    return subscribeTold(show);
  }, []);
  return (
    <AriaToastRegion queue={queue} className="toasts" aria-label={say('notifications')}>
      {({ toast }) => (
        <Toast toast={toast} className="toast" data-kind={toast.content.kind ?? 'note'}>
          <ToastContent className="toast-text">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.act ? (
            <Button
              onPress={() => {
                toast.content.act?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.act.label}
            </Button>
          ) : null}
          {toast.content.undo ? (
            <Button
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {say('undo')}
            </Button>
          ) : null}
          <Button slot="close" kind="quiet" aria-label={say('close')}>
            ×
          </Button>
        </Toast>
      )}
    </AriaToastRegion>
  );
};
