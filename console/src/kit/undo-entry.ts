import { answered, api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import { tell } from './toast.tsx';

interface EntryOf {
  study: string;
  participant: string;
}

export interface UndoAsked extends EntryOf {
  /** As the answer to the entry named it. */
  event: string;
  reason: string;
  /** What is said when it is taken back. */
  done: string;
}

/** How an entry is called among all that is told. */
export const entryName = ({ study, participant }: EntryOf, event: string): string =>
  [study, participant, event].join('/');

/** What an entry is about to send, first what leaves first. Past the cache: the page may be left meanwhile, which would cancel its own reading. */
export const leavingOf = async ({ study, participant }: EntryOf, events: readonly string[]) => {
  const person = await answered(
    api.GET('/api/studies/{study}/participants/{participant}', {
      params: { path: { study, participant }, query: { contact: 'false' } },
    }),
  );
  return (person.pendingSends ?? []).filter(({ event }) => events.includes(event));
};

/** Takes an entry back, wherever one is by then: no page has to stay open for it. */
export const undoEntry = ({ study, participant, event, reason, done }: UndoAsked): void => {
  // Kept, so that a second try after a lost answer is the same one.
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const attempt = async (): Promise<void> => {
    const entry = entryName({ study, participant }, event);
    try {
      await answered(
        api.POST('/api/studies/{study}/participants/{participant}/events/{event}:void', {
          params: { path: { study, participant, event } },
          body: { reason },
          headers,
        }),
      );
      tell({ text: done, ends: [entry] });
    } catch (error) {
      tell({
        kind: 'problem',
        text: error instanceof Error ? error.message : done,
        of: [entry],
        undo: () => void attempt(),
      });
    }
    await queryClient.invalidateQueries({ queryKey: ['study', study] });
  };
  void attempt();
};
