import { useState } from 'react';
import { useSubmission } from '../../../api/use-submission.ts';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { todayWords } from '../words.ts';
import type { ActProps } from './act.ts';
import { HOLD_KINDS, sendHold, type Hold } from './hold.ts';
import { HoldPreview } from './hold-preview.tsx';
import { dialogWords } from './words.ts';

/** Puts everybody selected on hold for one reason, with what stops for each shown before. */
export const HoldDialog = ({ study, act: { items }, onClose }: ActProps<'hold'>) => {
  const say = useWords(todayWords);
  const sayHere = useWords(dialogWords);
  const ids = [...new Set(items.map(({ participant }) => participant))];
  const [kind, setKind] = useState<Hold['kind'] | null>(null);
  const [until, setUntil] = useState('');
  const [review, setReview] = useState('');
  const [reason, setReason] = useState('');
  const holding = useSubmission({
    send: (hold: Hold, headers) => sendHold(study, ids, hold, headers, 'false'),
    refresh: ['study', study],
    onDone: ({ done }) => {
      tell({ text: sayHere('heldMany', { count: done.length }) });
      onClose();
    },
  });
  const isWhole = kind !== null && (until !== '' || review !== '') && reason.trim() !== '';
  const hold: Hold | undefined = isWhole
    ? {
        kind,
        reason: reason.trim(),
        ...(until === '' ? {} : { until }),
        ...(review === '' ? {} : { review }),
      }
    : undefined;
  return (
    <ConfirmDialog
      title={sayHere('holdTitle', { count: ids.length })}
      isOpen
      consequences={[]}
      confirm={sayHere('holdDo')}
      isSending={holding.isSending || hold === undefined}
      error={holding.error}
      onConfirm={() => {
        if (hold) holding.submit(hold);
      }}
      onClose={onClose}
    >
      <Select
        label={sayHere('holdKind')}
        options={HOLD_KINDS.map((id) => ({ id, label: say(id) }))}
        value={kind}
        onChange={setKind}
      />
      <p className="description">{sayHere('holdEither')}</p>
      <div className="fields">
        <DateField label={sayHere('holdUntil')} name="/hold/until" value={until} onChange={setUntil} />
        <DateField label={sayHere('holdReviewOn')} name="/hold/review" value={review} onChange={setReview} />
      </div>
      <TextField label={say('reason')} name="/reason" isRequired value={reason} onChange={setReason} />
      <HoldPreview study={study} ids={ids} hold={hold} />
    </ConfirmDialog>
  );
};
