import { queryClient } from '../../../api/queries.ts';
import { answered, api } from '../../../api/client.ts';
import { tell } from '../../../kit/toast.tsx';

export interface UndoAsked {
  study: string;
  participant: string;
  /** As the answer to the entry named it. */
  event: string;
  reason: string;
  /** What is said when it is taken back. */
  done: string;
}

/** Takes an entry back, wherever one is by then: no page has to stay open for it. */
export const undoEntry = ({ study, participant, event, reason, done }: UndoAsked): void => {
  // Kept, so that a second try after a lost answer is the same one.
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const attempt = async (): Promise<void> => {
    try {
      await answered(
        api.POST('/api/studies/{study}/participants/{participant}/events/{event}:void', {
          params: { path: { study, participant, event } },
          body: { reason },
          headers,
        }),
      );
      tell({ text: done });
    } catch (error) {
      tell({ kind: 'problem', text: error instanceof Error ? error.message : done, undo: () => void attempt() });
    }
    await queryClient.invalidateQueries({ queryKey: ['study', study] });
  };
  void attempt();
};
