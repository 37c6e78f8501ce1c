import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Booking } from '../answers.ts';
import { deleteAppointment } from '../queries.ts';
import { Preview } from '../support/preview.tsx';
import { tellEntry } from '../support/tell-entry.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { bookingWords } from '../words.ts';

type AskedBy = 'participant' | 'staff';

export const CancelForm = ({ booking, onClose }: { booking: Booking; onClose: () => void }) => {
  const say = useWords(bookingWords);
  const study = useStudyId();
  const { participant, timepoint } = booking;
  const path = { study, participant, timepoint };
  const [askedBy, setAskedBy] = useState<AskedBy>('participant');
  const [reason, setReason] = useState('');
  const body = { askedBy, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
  const preview = useQuery({
    queryKey: ['study', study, 'preview', 'cancel', path, askedBy],
    queryFn: () => deleteAppointment(path, { askedBy }, {}, true),
    retry: false,
    gcTime: 0,
  });
  const cancelling = useSubmission({
    send: (sent: typeof body, headers) => deleteAppointment(path, sent, headers),
    refresh: ['study', study],
    onDone: (answer) => {
      const undo = { study, participant, reason: say('undoReason'), done: say('undone') };
      void tellEntry(say('cancelled', { participant }), answer, undo);
      onClose();
    },
  });
  return (
    <Form
      faults={cancelling.error}
      onSubmit={() => {
        cancelling.submit(body);
      }}
    >
      <RadioGroup
        label={say('askedBy')}
        options={[
          { id: 'participant', label: say('byParticipant') },
          { id: 'staff', label: say('byStaff') },
        ]}
        value={askedBy}
        onChange={setAskedBy}
      />
      <TextField label={say('reason')} name="/reason" value={reason} onChange={setReason} />
      <Preview preview={preview} />
      <ProblemNotice error={cancelling.error} onTryAgain={cancelling.again} />
      <Button type="submit" kind="danger" isDisabled={cancelling.isSending}>
        {say('cancel')}
      </Button>
    </Form>
  );
};
