import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useWords } from '../../../words/use-words.ts';
import type { WorkItem } from '../queries.ts';
import { todayWords } from '../words.ts';

export interface OwnerCellProps {
  study: string;
  item: WorkItem;
  isDoing: boolean;
}

/** Who has it; what nobody has can be taken. */
export const OwnerCell = ({ study, item, isDoing }: OwnerCellProps) => {
  const say = useWords(todayWords);
  const nameOf = useStaffNames();
  const taking = useSubmission({
    send: (task: string, headers) =>
      answered(
        api.POST('/api/studies/{study}/tasks/{task}/take', { params: { path: { study, task } }, body: {}, headers }),
      ),
    refresh: ['study', study],
    onDone: () => {
      tell({ text: say('took') });
    },
  });
  if (item.owner !== undefined) return nameOf(item.owner);
  if (!isDoing || item.kind === 'escalation' || !item.id.includes('.')) return null;
  return (
    <>
      <Button
        kind="quiet"
        className="small"
        aria-label={say('takeWhom', { participant: item.participant })}
        isDisabled={taking.isSending}
        onPress={() => {
          taking.submit(item.id);
        }}
      >
        {say('take')}
      </Button>
      <ProblemNotice error={taking.error} onTryAgain={taking.again} />
    </>
  );
};
