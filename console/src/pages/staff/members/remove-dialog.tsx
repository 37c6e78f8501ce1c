import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useSpeech } from '../use-speech.ts';

export interface RemoveDialogProps {
  study: string;
  user: string;
  name: string;
  onClose: () => void;
  onRemoved: () => void;
}

/** For somebody who was added by mistake; whoever has work is ended instead. */
export const RemoveDialog = ({ study, user, name, onClose, onRemoved }: RemoveDialogProps) => {
  const { say } = useSpeech();
  const removing = useSubmission({
    send: () => answered(api.DELETE('/api/studies/{study}/staff/{user}', { params: { path: { study, user } } })),
    refresh: ['study', study, 'staff'],
    onDone: () => {
      tell({ text: say('removed', { name }) });
      onRemoved();
    },
  });
  return (
    <ConfirmDialog
      title={say('removeTitle', { name })}
      isOpen
      isDangerous
      consequences={[say('removeWhat'), say('removeLog'), say('removeWork')]}
      confirm={say('remove')}
      isSending={removing.isSending}
      error={removing.error}
      onConfirm={() => {
        removing.submit(undefined);
      }}
      onClose={onClose}
    />
  );
};
