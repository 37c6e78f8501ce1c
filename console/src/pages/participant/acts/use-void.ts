import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import { actWords } from './words.ts';

/** Takes an entry back at once, with the reason that goes without saying; what became of it is told. */
export const useUndo = (): ((event: string) => Promise<void>) => {
  const { whom } = usePerson();
  const queries = useQueryClient();
  const say = useWords(actWords);
  return async (event) => {
    try {
      await answered(
        api.POST('/api/studies/{study}/participants/{participant}/events/{event}:void', {
          params: { path: { ...whom, event } },
          body: { reason: say('undoReason') },
          headers: { 'Idempotency-Key': crypto.randomUUID() },
        }),
      );
      tell({ text: `${whom.participant}: ${say('undone')}` });
    } catch (error) {
      tell({ text: error instanceof Error ? error.message : String(error), kind: 'problem' });
    }
    await queries.invalidateQueries({ queryKey: ['study', whom.study] });
  };
};
