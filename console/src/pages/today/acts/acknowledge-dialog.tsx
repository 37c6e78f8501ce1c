import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { whyInWords } from '../in-words.ts';
import { todayWords } from '../words.ts';
import type { ActProps } from './act.ts';

const HIGHEST_LEVEL = 3;

/** Takes an escalation, knowing what happens if nobody does. */
export const AcknowledgeDialog = ({ study, act: { item }, onClose }: ActProps<'acknowledge'>) => {
  const say = useWords(todayWords);
  const format = useFormat();
  const [note, setNote] = useState('');
  const taking = useSubmission({
    send: (given: string, headers) =>
      answered(
        api.POST('/api/studies/{study}/escalations/{escalation}/acknowledge', {
          params: { path: { study, escalation: item.id } },
          body: given === '' ? {} : { note: given },
          headers,
        }),
      ),
    refresh: ['study', study],
    onDone: () => {
      tell({ text: `${item.participant}: ${say('acknowledged')}` });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={say('acknowledgeWhom', { participant: item.participant })}
      isOpen
      consequences={[
        say('acknowledgeWhat'),
        say(item.level < HIGHEST_LEVEL ? 'otherwise' : 'otherwiseLast', { date: format.instant(item.due) }),
      ]}
      confirm={say('acknowledge')}
      isSending={taking.isSending}
      error={taking.error}
      onConfirm={() => {
        taking.submit(note.trim());
      }}
      onClose={onClose}
    >
      <p>{whyInWords(item, say)}</p>
      <TextField
        label={say('note')}
        description={say('noteOptional')}
        name="/note"
        rows={2}
        value={note}
        onChange={setNote}
      />
    </ConfirmDialog>
  );
};
