import { useState } from 'react';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendParticipation } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { ReasonField } from './reason-field.tsx';
import { formWords } from './words.ts';

export const LiftDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(formWords);
  const format = useFormat();
  const { whom } = usePerson();
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      name="lift"
      title={say('lift')}
      confirm={say('liftSave')}
      preview="must"
      body={{ hold: null, reason: reason || '–' }}
      send={sendParticipation(whom)}
      rows={[
        {
          field: say('hold'),
          mine: '',
          of: ({ holds = [] }) =>
            format.list(holds.filter(({ liftedAt }) => liftedAt === undefined).map(({ from }) => format.day(from))),
        },
      ]}
      onClose={onClose}
    >
      {() => (
        <>
          <p className="description">{say('liftHelp')}</p>
          <ReasonField value={reason} onChange={setReason} isRequired />
        </>
      )}
    </ActDialog>
  );
};
