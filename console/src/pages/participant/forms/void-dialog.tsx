import { useState } from 'react';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendVoid } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { stepName } from '../../../words/terms/step-name.ts';
import { AlreadySent } from './already-sent.tsx';
import { ReasonField } from './reason-field.tsx';
import { formWords } from './words.ts';

interface VoidDialogProps {
  event: string;
  /** What was entered, in words. */
  what: string;
  /** It is about to send something: taking it back is most likely what was meant. */
  isPending: boolean;
  onClose: () => void;
}

/** Takes an entry back, with a reason; both values stay readable. */
export const VoidDialog = ({ event, what, isPending, onClose }: VoidDialogProps) => {
  const say = useWords(formWords);
  const format = useFormat();
  const { whom, person, term } = usePerson();
  const leaving = (person.pendingSends ?? []).filter((send) => send.event === event);
  const [reason, setReason] = useState(isPending ? say('voidPending') : '');
  return (
    <ActDialog
      name={`void ${event}`}
      title={say('void', { what })}
      confirm={say('voidSave')}
      isDangerous
      body={{ reason: reason || '–' }}
      send={sendVoid(whom, event)}
      rows={[]}
      voids={event}
      onClose={onClose}
      shows={({ alreadySent: sent }) => (sent ? <AlreadySent sent={sent} help={say('voidSentHelp')} /> : null)}
    >
      {() => (
        <>
          <p className="description">{say('voidHelp')}</p>
          {leaving.length === 0 ? null : (
            <p>{say('voidStops', { list: format.list(leaving.map((send) => `“${stepName(send, term)}”`)) })}</p>
          )}
          <ReasonField value={reason} onChange={setReason} isRequired />
        </>
      )}
    </ActDialog>
  );
};
