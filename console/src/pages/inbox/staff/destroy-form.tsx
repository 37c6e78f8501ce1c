import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { OpenedLine } from '../queries.ts';
import { staffInboxWords } from './words.ts';

export interface DestroyFormProps {
  study: string;
  line: OpenedLine;
  onDestroyed: (change: Partial<OpenedLine>) => void;
  onCancel: () => void;
}

/** Asked once, with what is lost by it: nothing brings the words back. */
export const DestroyForm = ({ study, line, onDestroyed, onCancel }: DestroyFormProps) => {
  const say = useWords(staffInboxWords);
  const destroying = useSubmission({
    send: (id: string, headers) =>
      answered(
        api.POST('/api/studies/{study}/inbox/{line}/destroy', {
          params: { path: { study, line: id } },
          body: {},
          headers,
        }),
      ),
    refresh: ['study', study, 'inbox'],
    onDone: (answer) => {
      tell({ text: say('destroyed') });
      onDestroyed({ ...answer, text: undefined, number: undefined });
    },
  });
  return (
    <>
      <Notice kind="warning" title={say('destroyWarning')}>
        <p>{say('destroyWhat')}</p>
      </Notice>
      <ProblemNotice error={destroying.error} onTryAgain={destroying.again} />
      <div className="dialog-actions">
        <Button autoFocus onPress={onCancel}>
          {say('cancel')}
        </Button>
        <Button
          kind="danger"
          isDisabled={destroying.isSending}
          onPress={() => {
            destroying.submit(line.id);
          }}
        >
          {say('destroy')}
        </Button>
      </div>
    </>
  );
};
