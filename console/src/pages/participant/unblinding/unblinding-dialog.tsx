import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { DateField } from '../../../kit/date-field.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Form } from '../../../kit/form.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { UnblindingBody } from '../acts/bodies.ts';
import type { Whom } from '../queries.ts';
import { unblindingWords } from './words.ts';

const HOW = ['participant', 'relative', 'staff', 'document', 'system', 'other'] as const;
const CONSEQUENCES = ['otherAssessor', 'ratingRepeated', 'ratingKept', 'other'] as const;

interface UnblindingDialogProps {
  whom: Whom;
  /** Whom it may concern: an assessor reports for themselves alone. */
  assessors: readonly { id: string; label: string }[];
  onClose: () => void;
}

/** One click opens it: what was learnt is never asked. */
export const UnblindingDialog = ({ whom, assessors, onClose }: UnblindingDialogProps) => {
  const say = useWords(unblindingWords);
  const today = useFormat().dayOf(useNow());
  const [on, setOn] = useState(today);
  const [assessor, setAssessor] = useState<string | null>(assessors.length === 1 ? (assessors[0]?.id ?? null) : null);
  const [how, setHow] = useState<UnblindingBody['how'] | null>(null);
  const [consequence, setConsequence] = useState<UnblindingBody['consequence']>('otherAssessor');
  const [note, setNote] = useState('');
  const reporting = useSubmission({
    send: (body: UnblindingBody, headers) =>
      answered(
        api.POST('/api/studies/{study}/participants/{participant}/unblindings', {
          params: { path: whom },
          body,
          headers,
        }),
      ),
    refresh: ['study', whom.study],
    onDone: () => {
      tell({ text: say('told') });
      onClose();
    },
  });
  return (
    <Dialog title={say('title')} isOpen onClose={onClose}>
      <Form
        faults={reporting.error}
        onSubmit={() => {
          if (on !== '' && assessor !== null && how !== null)
            reporting.submit({ on, assessor, how, consequence, ...(note === '' ? {} : { note }) });
        }}
      >
        <Notice kind="warning">{say('never')}</Notice>
        <DateField label={say('on')} name="/on" value={on} onChange={setOn} isRequired />
        <Select
          label={say('assessor')}
          name="/assessor"
          options={assessors}
          value={assessor}
          onChange={setAssessor}
          isRequired
        />
        <Select
          label={say('how')}
          name="/how"
          options={HOW.map((id) => ({ id, label: say(`how_${id}`) }))}
          value={how}
          onChange={setHow}
          isRequired
        />
        <Select
          label={say('consequence')}
          name="/consequence"
          options={CONSEQUENCES.map((id) => ({ id, label: say(`consequence_${id}`) }))}
          value={consequence}
          onChange={setConsequence}
        />
        <TextField
          label={say('note')}
          description={say('noteHelp')}
          name="/note"
          rows={2}
          value={note}
          onChange={setNote}
        />
        <ProblemNotice error={reporting.error} onTryAgain={reporting.again} />
        <Button type="submit" kind="primary" isDisabled={reporting.isSending}>
          {say('save')}
        </Button>
      </Form>
    </Dialog>
  );
};
