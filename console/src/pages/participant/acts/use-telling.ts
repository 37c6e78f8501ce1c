import { useQueryClient } from '@tanstack/react-query';
import { tell } from '../../../kit/toast.tsx';
import { entryName, leavingOf, undoEntry } from '../../../kit/undo-entry.ts';
import { useQuarantined } from '../../../words/number/use-quarantined.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import { stepName } from '../../../words/terms/step-name.ts';
import type { Changed } from './changed.ts';
import { useWarnings } from './use-warnings.ts';
import { actWords } from './words.ts';

/** `FU12/invite`: the step of a follow-up. */
const lastPart = ({ step }: { step: string }) => ({ step: step.slice(step.lastIndexOf('/') + 1) });

/** After an entry: that it is saved, what it is about to send and until when, and the button that takes it back. */
export const useTelling = () => {
  const { whom, term } = usePerson();
  const queries = useQueryClient();
  const say = useWords(actWords);
  const format = useFormat();
  const warned = useWarnings();
  const saidOf = useQuarantined();
  const saved = async (
    { events = [], warnings = [], stillUnderWay = [], quarantined }: Changed,
    isVoidable: boolean,
  ) => {
    const leaving = await leavingOf(whom, events);
    const [event] = events;
    const [first] = leaving;
    const text = [
      `${whom.participant}: ${say('saved')}`,
      ...leaving.map((send) => say('leaves', { step: stepName(send, term), at: format.instant(send.leavesAt) })),
      ...saidOf(quarantined),
      ...warned(warnings),
      ...(stillUnderWay.length === 0
        ? []
        : [say('underWay', { list: format.list(stillUnderWay.map((each) => stepName(lastPart(each), term))) })]),
    ].join(' ');
    const undo = (): void => {
      if (event !== undefined) undoEntry({ ...whom, event, reason: say('undoReason'), done: undone });
    };
    tell({
      text,
      of: events.map((each) => entryName(whom, each)),
      ...(first ? { undoUntil: first.leavesAt } : {}),
      ...(event !== undefined && isVoidable ? { undo } : {}),
    });
  };
  const undone = `${whom.participant}: ${say('undone')}`;
  return async (changed: Changed, { isVoidable, voids }: { isVoidable: boolean; voids: string | undefined }) => {
    // What was taken back cannot be taken back again by a slip: the entry itself is entered anew.
    if (voids === undefined) await saved(changed, isVoidable);
    else tell({ text: undone, ends: [entryName(whom, voids)] });
    await queries.invalidateQueries({ queryKey: ['study', whom.study] });
  };
};
