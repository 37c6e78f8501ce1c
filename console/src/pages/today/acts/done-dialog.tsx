import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { inWords } from '../in-words.ts';
import { todayWords } from '../words.ts';
import { confirmedBy } from './confirmed-by.ts';
import type { ActProps } from './act.ts';

/** Closes a task that no entry closes by itself. */
export const DoneDialog = ({ study, act: { item }, onClose }: ActProps<'done'>) => {
  const say = useWords(todayWords);
  const [note, setNote] = useState('');
  const { participant } = item;
  const closing = useSubmission({
    send: (given: string, headers) =>
      answered(
        api.POST('/api/studies/{study}/tasks/{task}/done', {
          params: { path: { study, task: item.id } },
          body: given === '' ? {} : { note: given },
          headers,
        }),
      ),
    refresh: ['study', study],
    onDone: () => {
      tell({ text: say('isDone', { participant }) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={say('doneTitle')}
      isOpen
      consequences={[
        say('doneWhat', { what: inWords(item.does, say), participant }),
        ...(item.does === 'confirmAppointment' ? [say(confirmedBy(item))] : []),
      ]}
      confirm={say('doneDo')}
      isSending={closing.isSending}
      error={closing.error}
      onConfirm={() => {
        closing.submit(note.trim());
      }}
      onClose={onClose}
    >
      <TextField label={say('note')} name="/note" rows={2} value={note} onChange={setNote} />
    </ConfirmDialog>
  );
};
