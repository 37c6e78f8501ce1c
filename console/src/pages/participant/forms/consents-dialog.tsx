import { useState } from 'react';
import { Checkbox } from '../../../kit/checkbox.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendParticipation } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { ReasonField } from './reason-field.tsx';
import { formWords } from './words.ts';

const CHANNELS = ['sms', 'email', 'phone', 'letter', 'voicemail', 'contactPerson'] as const;

export const ConsentsDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(formWords);
  const { whom, person, term } = usePerson();
  const [begun] = useState(person.consent ?? {});
  const [consent, setConsent] = useState(begun);
  const [reason, setReason] = useState('');
  const changed = CHANNELS.filter((channel) => (begun[channel] ?? false) !== (consent[channel] ?? false));
  const yesOrNo = (given: boolean | undefined): string => term('bool', given ? 'yes' : 'no');
  const body =
    changed.length === 0
      ? undefined
      : {
          consent: Object.fromEntries(changed.map((channel) => [channel, consent[channel] ?? false])),
          reason: reason || '–',
        };
  return (
    <ActDialog
      name="consents"
      title={say('consents')}
      confirm={say('save')}
      body={body}
      send={sendParticipation(whom)}
      rows={CHANNELS.map((channel) => ({
        field: term('consent', channel),
        mine: yesOrNo(consent[channel]),
        of: (standing) => yesOrNo(standing.consent?.[channel]),
      }))}
      over={() => body}
      onClose={onClose}
    >
      {() => (
        <>
          <div className="act-checkboxes">
            {CHANNELS.map((channel) => (
              <Checkbox
                key={channel}
                label={term('consent', channel)}
                isSelected={consent[channel] ?? false}
                onChange={(isSelected) => {
                  setConsent((before) => ({ ...before, [channel]: isSelected }));
                }}
              />
            ))}
          </div>
          <p className="description">{say('consentsHelp')}</p>
          <ReasonField value={reason} onChange={setReason} isRequired />
        </>
      )}
    </ActDialog>
  );
};
