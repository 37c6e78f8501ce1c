import { useState } from 'react';
import { api } from '../../../api/client.ts';
import { fileOf } from '../../../api/files.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { saveFile } from '../../../kit/save-file.ts';
import { Form } from '../../../kit/form.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { officeWords } from './words.ts';

export interface ExportDialogProps {
  study: string;
  onClose: () => void;
}

/** Everyone with names and numbers, in the columns that the import reads. */
export const ExportDialog = ({ study, onClose }: ExportDialogProps) => {
  const say = useWords(officeWords);
  const [reason, setReason] = useState('');
  const exported = useSubmission({
    send: (why: string) =>
      fileOf(
        api.GET('/api/studies/{study}/participants:export', {
          params: { path: { study }, query: { reason: why } },
          parseAs: 'blob',
        }),
      ),
    onDone: (file) => {
      saveFile(file);
      tell({ text: say('exportTold') });
      onClose();
    },
  });
  return (
    <Dialog title={say('exportTitle')} isOpen onClose={onClose}>
      <Notice kind="warning" title={say('exportLeaves')}>
        <p>{say('exportLogged')}</p>
        <p>{say('exportKeep')}</p>
      </Notice>
      <Form
        faults={exported.error}
        onSubmit={() => {
          exported.submit(reason.trim());
        }}
      >
        <TextField label={say('exportReason')} name="reason" isRequired rows={2} value={reason} onChange={setReason} />
        <ProblemNotice error={exported.error} onTryAgain={exported.again} />
        <div className="dialog-actions">
          <Button kind="primary" type="submit" isDisabled={exported.isSending}>
            {say('exportNow')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
