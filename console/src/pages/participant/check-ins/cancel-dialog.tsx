import { useState } from 'react';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendCheckInCancellation } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { AlreadySent } from '../forms/already-sent.tsx';
import { type AskedBy, AskedByChoice } from './asked-by.tsx';
import { checkInWords } from './words.ts';

export const CancelCheckInDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(checkInWords);
  const format = useFormat();
  const { whom } = usePerson();
  const [askedBy, setAskedBy] = useState<AskedBy>('participant');
  return (
    <ActDialog
      name="cancel check-in"
      title={say('cancel')}
      confirm={say('cancelSave')}
      isDangerous
      body={{ askedBy }}
      send={sendCheckInCancellation(whom)}
      rows={[
        {
          field: say('booked'),
          mine: '',
          of: ({ checkIns }) => (checkIns?.appointment === undefined ? '' : format.localTime(checkIns.appointment.at)),
        },
      ]}
      onClose={onClose}
      shows={({ alreadySent }) => (alreadySent ? <AlreadySent sent={alreadySent} help={say('sentHelp')} /> : null)}
    >
      {() => <AskedByChoice value={askedBy} onChange={setAskedBy} />}
    </ActDialog>
  );
};
