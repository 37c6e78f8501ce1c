import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { tell } from '../../../kit/toast.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import { stepName } from '../terms/step-name.ts';
import type { Changed } from './changed.ts';
import { useUndo } from './use-void.ts';
import { useWarnings } from './use-warnings.ts';
import { actWords } from './words.ts';

/** `FU12/invite`: the step of a follow-up. */
const lastPart = ({ step }: { step: string }) => ({ step: step.slice(step.lastIndexOf('/') + 1) });

/** After an entry: that it is saved, what it is about to send and until when, and the button that takes it back. */
export const useTelling = (): ((changed: Changed, isVoidable: boolean) => Promise<void>) => {
  const { whom, term } = usePerson();
  const queries = useQueryClient();
  const say = useWords(actWords);
  const format = useFormat();
  const warned = useWarnings();
  const undo = useUndo();
  return async ({ events = [], warnings = [], stillUnderWay = [] }, isVoidable) => {
    // Past the cache: the page may be left meanwhile, which would cancel its own reading.
    const person = await answered(
      api.GET('/api/studies/{study}/participants/{participant}', {
        params: { path: whom, query: { contact: 'false' } },
      }),
    );
    const leaving = (person.pendingSends ?? []).filter(({ event }) => events.includes(event));
    const [event] = events;
    const text = [
      `${whom.participant}: ${say('saved')}`,
      ...leaving.map((send) => say('leaves', { step: stepName(send, term), at: format.instant(send.leavesAt) })),
      ...warned(warnings),
      ...(stillUnderWay.length === 0
        ? []
        : [say('underWay', { list: format.list(stillUnderWay.map((each) => stepName(lastPart(each), term))) })]),
    ].join(' ');
    tell({ text, ...(event !== undefined && isVoidable ? { undo: () => void undo(event) } : {}) });
    await queries.invalidateQueries({ queryKey: ['study', whom.study] });
  };
};
