import { answered, api } from '../../../api/client.ts';
import { useNow } from '../../../shell/use-now.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { nextInWords } from '../in-words.ts';
import type { TaskItem } from '../queries.ts';
import { todayWords } from '../words.ts';

export interface NextCellProps {
  study: string;
  item: TaskItem;
  isDoing: boolean;
}

/** When to ring next; one press lets the task sleep until then. */
export const NextCell = ({ study, item, isDoing }: NextCellProps) => {
  const say = useWords(todayWords);
  const format = useFormat();
  const now = useNow();
  const snoozing = useSubmission({
    send: (until: string, headers) =>
      answered(
        api.POST('/api/studies/{study}/tasks/{task}/snooze', {
          params: { path: { study, task: item.id } },
          body: { until },
          headers,
        }),
      ),
    refresh: ['study', study],
    onDone: (_answer, until) => {
      tell({ text: say('snoozedUntil', { count: 1, until: format.instant(until) }) });
    },
  });
  if (!item.next) return null;
  const { after } = item.next;
  const isLater = Date.parse(after) > Date.parse(now);
  return (
    <>
      <span className="description">{say('nextCall', { next: nextInWords(item.next, now, say, format) })}</span>
      {isDoing && isLater && item.state === 'open' && item.attempts > 0 ? (
        <Button
          kind="quiet"
          className="small"
          isDisabled={snoozing.isSending}
          aria-label={`${say('snoozeUntilThen')}: ${item.participant}`}
          onPress={() => {
            snoozing.submit(after);
          }}
        >
          {say('snoozeUntilThen')}
        </Button>
      ) : null}
      <ProblemNotice error={snoozing.error} onTryAgain={snoozing.again} />
    </>
  );
};
