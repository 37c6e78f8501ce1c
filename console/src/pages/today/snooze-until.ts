import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { tell } from '../../kit/toast.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { todayWords } from './words.ts';

/** Lets a task sleep with one press from a notification, which has no place for an error: that is told too. */
export const useSnoozeUntil = (study: string): ((task: string, until: string) => Promise<void>) => {
  const say = useWords(todayWords);
  const format = useFormat();
  const queries = useQueryClient();
  return async (task, until) => {
    try {
      await answered(
        api.POST('/api/studies/{study}/tasks/{task}/snooze', {
          params: { path: { study, task } },
          body: { until },
          headers: { 'Idempotency-Key': crypto.randomUUID() },
        }),
      );
      tell({ text: say('snoozedUntil', { count: 1, until: format.instant(until) }) });
    } catch (error) {
      tell({ text: error instanceof Error ? error.message : String(error), kind: 'problem' });
    }
    await queries.invalidateQueries({ queryKey: ['study', study] });
  };
};
