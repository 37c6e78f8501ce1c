import { useState } from 'react';
import { Select } from '../../../kit/select.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendArm } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { ReasonField } from './reason-field.tsx';
import { useProtocol } from './use-protocol.ts';
import { formWords } from './words.ts';

export const ArmDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(formWords);
  const { whom, person } = usePerson();
  const [begun] = useState(person.arm);
  const [arm, setArm] = useState(begun);
  const [reason, setReason] = useState('');
  const { arms } = useProtocol();
  return (
    <ActDialog
      name="arm"
      title={say('arm')}
      confirm={say('save')}
      preview="must"
      body={arm === undefined || arm === begun ? undefined : { arm, ...(reason === '' ? {} : { reason }) }}
      send={sendArm(whom)}
      rows={[{ field: say('armName'), mine: arm ?? '', of: (standing) => standing.arm ?? '' }]}
      onClose={onClose}
    >
      {() => (
        <>
          <Select
            label={say('armName')}
            name="/arm"
            value={arm ?? null}
            options={arms.map((id) => ({ id, label: id }))}
            onChange={setArm}
          />
          <ReasonField value={reason} onChange={setReason} />
        </>
      )}
    </ActDialog>
  );
};
