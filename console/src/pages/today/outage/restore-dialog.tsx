import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { outageWords } from './words.ts';

export const RestoreDialog = ({ study, onClose }: { study: string; onClose: () => void }) => {
  const say = useWords(outageWords);
  const [reason, setReason] = useState('');
  const releasing = useSubmission({
    send: (body: { reason: string }, headers) =>
      answered(
        api.POST('/api/studies/{study}/restores/current/release', { params: { path: { study } }, body, headers }),
      ),
    refresh: ['study', study],
    onDone: () => {
      tell({ text: say('restoreDone') });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={say('restoreRelease')}
      isOpen
      consequences={[say('restoreGoes'), say('restoreUnclear')]}
      confirm={say('restoreRelease')}
      isReady={reason.trim() !== ''}
      isSending={releasing.isSending}
      error={releasing.error}
      onConfirm={() => {
        releasing.submit({ reason });
      }}
      onClose={onClose}
    >
      <TextField
        label={say('restoreReason')}
        description={say('restoreReasonNote')}
        name="/reason"
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
      />
    </ConfirmDialog>
  );
};
