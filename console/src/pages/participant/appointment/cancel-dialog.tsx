import { useState } from 'react';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import type { CancellationBody } from '../acts/bodies.ts';
import { sendCancellation } from '../acts/sends.ts';
import { actWords } from '../acts/words.ts';
import { usePerson } from '../person-context.ts';
import type { FollowUp } from '../queries.ts';
import { useAppointmentRows } from './appointment-rows.ts';
import { appointmentWords } from './words.ts';

export const CancelDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const say = useWords(appointmentWords);
  const sayAct = useWords(actWords);
  const format = useFormat();
  const { whom } = usePerson();
  const [askedBy, setAskedBy] = useState<'participant' | 'staff'>('participant');
  const [reason, setReason] = useState('');
  const body: CancellationBody = { askedBy, ...(reason === '' ? {} : { reason }) };
  return (
    <ActDialog
      name={`cancel ${followUp.id}`}
      title={say('cancel', { of: followUp.id })}
      confirm={say('saveCancel')}
      isDangerous
      body={body}
      send={sendCancellation(whom, followUp.id)}
      rows={useAppointmentRows(followUp.id, undefined)}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{say('cancelling', { at: followUp.appointment ? format.localTime(followUp.appointment.at) : '' })}</p>
          <RadioGroup
            label={say('askedBy')}
            value={askedBy}
            options={(['participant', 'staff'] as const).map((id) => ({ id, label: say(id) }))}
            onChange={setAskedBy}
          />
          <TextField
            label={sayAct('why')}
            description={sayAct('whyOptional')}
            name="/reason"
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </ActDialog>
  );
};
