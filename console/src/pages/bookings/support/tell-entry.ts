import { tell } from '../../../kit/toast.tsx';
import { entryName, leavingOf, undoEntry, type UndoAsked } from '../../../kit/undo-entry.ts';
import type { AnswerOfChange } from '../queries.ts';

/** Says what was entered, with the way back for as long as what it sends has not left. */
export const tellEntry = async (
  text: string,
  { events = [] }: AnswerOfChange,
  undo: Omit<UndoAsked, 'event'>,
): Promise<void> => {
  const [event] = events;
  if (event === undefined) {
    tell({ text });
    return;
  }
  const [first] = await leavingOf(undo, events).catch(() => []);
  tell({
    text,
    of: events.map((each) => entryName(undo, each)),
    ...(first ? { undoUntil: first.leavesAt } : {}),
    undo: () => {
      undoEntry({ ...undo, event });
    },
  });
};
