import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { inParts } from './queries.ts';
import { letterWords } from './words.ts';

type Mark = 'printed' | 'discarded' | 'posted';

interface Marking {
  mark: Mark;
  letters: readonly string[];
}

const DONE = { printed: 'donePrinted', discarded: 'doneDiscarded', posted: 'done' } as const;

/** Says of letters what became of their paper. What is marked already stays as it was, so that all can be sent again. */
export const useMarking = (study: string, onDone: (mark: Mark) => void) => {
  const say = useWords(letterWords);
  return useSubmission({
    send: async ({ mark, letters }: Marking, headers) => {
      let [count, failed] = [0, 0];
      for (const [nth, part] of inParts(letters).entries()) {
        const { done, failed: refused } = await answered(
          api.POST(`/api/studies/{study}/letters:${mark}`, {
            params: { path: { study } },
            body: { letters: part },
            headers: { 'Idempotency-Key': `${headers['Idempotency-Key']}-${String(nth)}` },
          }),
        );
        count += done.length;
        failed += refused.length;
      }
      return { count, failed };
    },
    refresh: ['study', study],
    onDone: ({ count, failed }, { mark }) => {
      tell({ text: say(DONE[mark], { count }) });
      if (failed > 0) tell({ text: say('someFailed'), kind: 'problem' });
      onDone(mark);
    },
  });
};
