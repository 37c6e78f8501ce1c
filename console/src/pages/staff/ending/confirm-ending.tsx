import type { Submission } from '../../../api/use-submission.ts';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Ending, EndingBody } from './queries.ts';
import { endingWords } from './words.ts';

export interface ConfirmEndingProps {
  name: string;
  body: EndingBody;
  plan: Ending;
  isLater: boolean;
  nameOf: (user: string) => string;
  ending: Submission<EndingBody>;
  onClose: () => void;
}

/** Says once more, in numbers, what moves; then it does. */
export const ConfirmEnding = ({ name, body, plan, isLater, nameOf, ending, onClose }: ConfirmEndingProps) => {
  const say = useWords(endingWords);
  const format = useFormat();
  const on = format.day(body.on);
  const takers = [...new Set(plan.participants.map(({ to }) => to))];
  const each = takers.map((to) =>
    say('confirmEach', { count: plan.participants.filter((row) => row.to === to).length, who: nameOf(to) }),
  );
  return (
    <ConfirmDialog
      title={say('confirm', { name, on })}
      isOpen
      isDangerous
      consequences={[
        say('confirmGone', { name, on }),
        ...(isLater ? [say('confirmLater', { on })] : []),
        say('confirmParticipants', { count: plan.participants.length, to: format.list(each) }),
        say('confirmAppointments', { count: plan.appointments.length }),
        say('confirmTasks', { count: plan.tasks.length }),
      ]}
      confirm={say('act')}
      isSending={ending.isSending}
      error={ending.error}
      onConfirm={() => {
        ending.submit(body);
      }}
      onClose={onClose}
    />
  );
};
