import { restoreFound } from '../domain/restore.ts';
import type { Clock } from '../ports/clock.ts';
import type { Study, StudyBook } from '../ports/study-book.ts';
import { shortMemory } from './short-memory.ts';

/**
 * The book of whoever sends. Between a restore and the tick that finds it, what waits in the queue comes before tables that know nothing of it: each study
 * reads as restored from the first look on (ADR 24).
 */
export const restoreWatch = (book: StudyBook, clock: Clock): StudyBook => {
  const memory = shortMemory(clock);
  const lastTick = () =>
    memory.remembered('ticks', async () => {
      const last = await book.lastTick();
      // A study from before this look might be neither told of a restore nor taken for restored.
      book.forget();
      return last;
    });
  const seen = async (read: () => Promise<Study | undefined>): Promise<Study | undefined> => {
    const last = await lastTick();
    const study = await read();
    if (study === undefined || last?.rolledBack === undefined) return study;
    return { ...study, restore: restoreFound({ ...last.rolledBack, found: last.at }, study.restore) };
  };
  return {
    ...book,
    study: (id) => seen(() => book.study(id)),
    studyNow: (id) => seen(() => book.studyNow(id)),
    forget: () => {
      memory.clear();
      book.forget();
    },
  };
};
