import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useMe } from '../../../api/queries.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import type { Reviewed } from '../queries.ts';
import { useSpeech } from '../use-speech.ts';

export interface LockDialogProps {
  study: string;
  member: Reviewed;
  onClose: () => void;
}

/** Shuts somebody out at once, or lets them in again; nothing of theirs moves. */
export const LockDialog = ({ study, member, onClose }: LockDialogProps) => {
  const { say } = useSpeech();
  const [reason, setReason] = useState('');
  const { user, name = user, locked } = member;
  const isSelf = useMe()?.user === user;
  const isLocked = locked !== undefined;
  const saving = useSubmission({
    send: (body: { reason: string }, header) => {
      const params = { path: { study, user }, header };
      return answered(
        isLocked
          ? api.POST('/api/studies/{study}/staff/{user}:unlock', { params, body })
          : api.POST('/api/studies/{study}/staff/{user}:lock', { params, body }),
      );
    },
    refresh: ['study', study, 'staff'],
    onDone: () => {
      tell({ text: say(isLocked ? 'unlocked' : 'lockedNow', { name }) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={say(isLocked ? 'unlockTitle' : 'lockTitle', { name })}
      isOpen
      isDangerous={!isLocked}
      consequences={
        isLocked
          ? [say('unlockWhat')]
          : [...(isSelf ? [say('lockSelf')] : []), say('lockWhat'), say('lockWork'), say('lockElsewhere')]
      }
      confirm={say(isLocked ? 'unlock' : 'lock')}
      isReady={reason.trim() !== ''}
      isSending={saving.isSending}
      error={saving.error}
      onConfirm={() => {
        saving.submit({ reason });
      }}
      onClose={onClose}
    >
      <TextField
        label={say('reason')}
        description={say('reasonNote')}
        name="/reason"
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
      />
    </ConfirmDialog>
  );
};
