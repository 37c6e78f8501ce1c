import { useState } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { sendErasure } from '../acts/sends.ts';
import { ReasonField } from '../forms/reason-field.tsx';
import { usePerson } from '../person-context.ts';
import { InterviewBooked } from './interview-booked.tsx';
import { erasureWords } from './words.ts';

interface EraseDialogProps {
  /** Asked for by somebody else: this is the second person. */
  isAsked: boolean;
  onClose: () => void;
}

/** Asks that somebody be erased, or confirms it as another person. */
export const EraseDialog = ({ isAsked, onClose }: EraseDialogProps) => {
  const say = useWords(erasureWords);
  const { whom } = usePerson();
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      name="erase"
      title={isAsked ? say('confirm') : say('title')}
      confirm={isAsked ? say('confirm') : say('save')}
      isDangerous
      isVoidable={false}
      preview="none"
      body={isAsked ? { reason, confirm: true } : { reason }}
      send={sendErasure(whom)}
      rows={[]}
      onClose={onClose}
    >
      {() => (
        <>
          <p className="description">{isAsked ? say('confirmHelp') : say('help')}</p>
          <InterviewBooked />
          <ReasonField value={reason} onChange={setReason} isRequired />
        </>
      )}
    </ActDialog>
  );
};
