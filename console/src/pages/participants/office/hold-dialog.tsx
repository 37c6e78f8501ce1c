import { useState } from 'react';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { holdBody, NO_HOLD, sendHold, type HeldMany, type HoldDraft } from './hold.ts';
import { HoldFields } from './hold-fields.tsx';
import { HoldPreview } from './hold-preview.tsx';
import { officeWords } from './words.ts';

export interface HoldDialogProps {
  study: string;
  ids: string[];
  onClose: () => void;
  onDone: () => void;
}

/** Several people wait, each with the same dates and reason; what that would stop is shown first. */
export const HoldDialog = ({ study, ids, onClose, onDone }: HoldDialogProps) => {
  const say = useWords(officeWords);
  const [draft, setDraft] = useState<HoldDraft>(NO_HOLD);
  const count = ids.length;
  const [seenFor, setSeenFor] = useState<HoldDraft | undefined>();
  const [seen, setSeen] = useState<HeldMany | undefined>();
  const [keptFor, setKeptFor] = useState<HoldDraft | undefined>();
  const preview = useSubmission({
    send: (body: ReturnType<typeof holdBody>) => sendHold(study, body, { dryRun: 'true' }),
    onDone: setSeen,
  });
  const hold = useSubmission({
    send: (body: ReturnType<typeof holdBody>, headers) => sendHold(study, body, {}, headers),
    refresh: ['study', study],
    onDone: (answer) => {
      tell({ text: say('heldTold', { count: answer.done.length }) });
      onDone();
      setKeptFor(seenFor);
      if (answer.failed.length === 0) onClose();
      else setSeen({ done: [], failed: answer.failed });
    },
  });
  const isSeen = seen !== undefined && seenFor === draft;
  return (
    <Dialog title={say('holdTitle', { count })} isOpen isKept={keptFor === draft} onClose={onClose}>
      <Form
        faults={hold.error ?? preview.error}
        onSubmit={() => {
          if (isSeen) hold.submit(holdBody(ids, draft));
          else {
            setSeenFor(draft);
            preview.submit(holdBody(ids, draft));
          }
        }}
      >
        <HoldFields draft={draft} onChange={setDraft} />
        {isSeen ? <HoldPreview answer={seen} /> : null}
        <ProblemNotice error={hold.error ?? preview.error} onTryAgain={hold.error ? hold.again : preview.again} />
        <div className="dialog-actions">
          <Button kind={isSeen ? 'primary' : 'plain'} type="submit" isDisabled={preview.isSending || hold.isSending}>
            {isSeen ? say('holdNow', { count }) : say(preview.isSending ? 'previewing' : 'preview')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
