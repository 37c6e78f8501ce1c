import { answered, api } from '../../api/client.ts';
import { useSubmission } from '../../api/use-submission.ts';
import { tell } from '../../kit/toast.tsx';
import { entryName, undoEntry } from '../../kit/undo-entry.ts';
import { useStudy } from '../../shell/use-study.ts';
import { useQuarantined } from '../../words/number/use-quarantined.ts';
import { numberWords } from '../../words/number/words.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { nextInWords } from './in-words.ts';
import type { Band, CallOutcome, TaskItem } from './queries.ts';
import { rightsOf } from './rights.ts';
import { useSnoozeUntil } from './snooze-until.ts';
import { todayWords } from './words.ts';

export const CALL_OUTCOMES = [
  'reached',
  'noAnswer',
  'busy',
  'voicemail',
  'wrongNumber',
  'declined',
] as const satisfies CallOutcome[];

export interface Attempt {
  /** ISO instant. */
  at: string;
  band: Band;
  outcome: CallOutcome;
  note?: string;
  callBackAt?: string;
  /** The one that was wrong. */
  number?: string;
}

const FOUND_NOBODY: readonly CallOutcome[] = ['noAnswer', 'busy', 'voicemail'];

/** The call before found nobody at this time of day: said before it is logged, and never a reason not to. */
export const isSameBand = ({ tried = [] }: TaskItem, band: Band): boolean => {
  const last = tried.at(-1);
  return last?.band === band && FOUND_NOBODY.includes(last.outcome);
};

/** Logs one call of the task, then says what was logged and when to ring next. */
export const useAttempt = (study: string, item: TaskItem, onDone?: () => void) => {
  const say = useWords(todayWords);
  const sayNumber = useWords(numberWords);
  const saidOf = useQuarantined();
  const format = useFormat();
  const snoozeUntil = useSnoozeUntil(study);
  const mayVoid = rightsOf(useStudy()?.roles ?? []).coordinates;
  const sayNext = async ({ outcome, band, at }: Attempt, warned: readonly string[], events: string[]) => {
    const { participant } = item;
    // Past the cache: the call is left meanwhile, which would cancel its own reading.
    const asked = api.GET('/api/studies/{study}/worklist', { params: { path: { study }, query: { participant } } });
    const after = await answered(asked).catch(() => undefined);
    const left = after?.items.find((each): each is TaskItem => each.kind === 'task' && each.id === item.id);
    const facts = { participant, outcome: say(outcome === 'callBack' ? 'willCallBack' : outcome), band: say(band) };
    const next = left?.next;
    const said =
      next === undefined
        ? say('logged', facts)
        : say('loggedNext', { ...facts, next: nextInWords(next, at, say, format) });
    const more = [...warned, ...(after && !left ? [say('closedByCall')] : [])];
    const maySleep = left?.state === 'open' && next !== undefined && Date.parse(next.after) > Date.parse(at);
    const [event] = events;
    const done = say('attemptUndone', { participant });
    const undo = (): void => {
      if (event !== undefined) undoEntry({ study, participant, event, reason: say('attemptUndoReason'), done });
    };
    tell({
      text: [said, ...more].join(' '),
      of: events.map((each) => entryName({ study, participant }, each)),
      ...(event !== undefined && mayVoid ? { undo } : {}),
      ...(maySleep ? { act: { label: say('snoozeUntilThen'), run: () => void snoozeUntil(item.id, next.after) } } : {}),
    });
  };
  return useSubmission({
    send: (body: Attempt, headers) =>
      answered(
        api.POST('/api/studies/{study}/tasks/{task}/attempts', {
          params: { path: { study, task: item.id } },
          body,
          headers,
        }),
      ),
    refresh: ['study', study],
    onDone: ({ warnings = [], events = [], quarantined }, attempt) => {
      onDone?.();
      const warned = [
        ...saidOf(quarantined),
        ...(warnings.some(({ code }) => code === 'SAME_BAND') ? [say('sameBand')] : []),
        ...(warnings.some(({ code }) => code === 'WHICH_NUMBER') ? [sayNumber('several')] : []),
      ];
      void sayNext(attempt, warned, events);
    },
  });
};
