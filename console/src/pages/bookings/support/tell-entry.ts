import { tell } from '../../../kit/toast.tsx';
import type { AnswerOfChange } from '../queries.ts';
import { undoEntry, type UndoAsked } from './undo.ts';

/** Says what was entered, with the way back for as long as what it sends has not left. */
export const tellEntry = (text: string, { events }: AnswerOfChange, undo: Omit<UndoAsked, 'event'>): void => {
  const [event] = events ?? [];
  tell(
    event === undefined
      ? { text }
      : {
          text,
          undo: () => {
            undoEntry({ ...undo, event });
          },
        },
  );
};
