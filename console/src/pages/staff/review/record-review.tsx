import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useSpeech } from '../use-speech.ts';

/** That the access was looked through, by whom and with what outcome. */
export const RecordReview = ({ study }: { study: string }) => {
  const { say } = useSpeech();
  const [note, setNote] = useState('');
  const recording = useSubmission({
    send: (body: { note: string }, header) =>
      answered(api.POST('/api/studies/{study}/staff/review', { params: { path: { study }, header }, body })),
    refresh: ['study', study, 'staff'],
    onDone: () => {
      setNote('');
      tell({ text: say('recorded') });
    },
  });
  return (
    <Form
      faults={recording.error}
      onSubmit={() => {
        recording.submit({ note });
      }}
    >
      <TextField label={say('recordNote')} name="/note" value={note} onChange={setNote} rows={3} isRequired />
      <ProblemNotice error={recording.error} onTryAgain={recording.again} />
      <Button type="submit" kind="primary" isDisabled={recording.isSending}>
        {say('record')}
      </Button>
    </Form>
  );
};
