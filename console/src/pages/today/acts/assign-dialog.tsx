import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../../api/client.ts';
import { useSubmission, type SubmissionHeaders } from '../../../api/use-submission.ts';
import { ComboBox } from '../../../kit/combo-box.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useStudy } from '../../../shell/use-study.ts';
import { useWords } from '../../../words/use-words.ts';
import { rightsOf } from '../rights.ts';
import type { ActProps } from './act.ts';
import { receiversQuery } from './receivers.ts';
import { inHundreds } from './in-hundreds.ts';
import { ManyPreview } from './many-preview.tsx';
import { dialogWords } from './words.ts';

const NO_ROLES: never[] = [];

/** Gives tasks to somebody on the staff. */
export const AssignDialog = ({ study, act: { items }, onClose }: ActProps<'assign'>) => {
  const say = useWords(dialogWords);
  const { coordinates } = rightsOf(useStudy()?.roles ?? NO_ROLES);
  const receivers = useQuery(receiversQuery(study, coordinates));
  const [to, setTo] = useState<string | null>(null);
  const ids = items.map(({ id }) => id);
  const [first = ''] = ids;
  const isMany = ids.length > 1;
  const sendMany = (given: string, headers: SubmissionHeaders, dryRun: 'true' | 'false') =>
    inHundreds(ids, headers, (tasks, key) =>
      answered(
        api.POST('/api/studies/{study}/tasks:assign', {
          params: { path: { study }, query: { dryRun } },
          body: { tasks, to: given },
          headers: key,
        }),
      ),
    );
  const sendOne = async (given: string, headers: SubmissionHeaders) => {
    const params = { path: { study, task: first } };
    await answered(api.POST('/api/studies/{study}/tasks/{task}/assign', { params, body: { to: given }, headers }));
    return { done: [{ id: first }], failed: [] };
  };
  const assigning = useSubmission({
    send: (given: string, headers) => (isMany ? sendMany(given, headers, 'false') : sendOne(given, headers)),
    refresh: ['study', study],
    onDone: ({ done }, given) => {
      tell({ text: say('assigned', { count: done.length, to: given }) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={say('assignTitle', { count: ids.length })}
      isOpen
      consequences={[]}
      confirm={say('assignDo')}
      isSending={assigning.isSending || to === null}
      error={assigning.error}
      onConfirm={() => {
        if (to !== null) assigning.submit(to);
      }}
      onClose={onClose}
    >
      <ProblemNotice error={receivers.error} onTryAgain={() => void receivers.refetch()} />
      <ComboBox label={say('assignTo')} name="/to" options={receivers.data} value={to} onChange={setTo} />
      {isMany ? (
        <ManyPreview
          queryKey={to === null ? undefined : ['assign', study, to, ...ids]}
          ask={() => sendMany(to ?? '', { 'Idempotency-Key': crypto.randomUUID() }, 'true')}
        />
      ) : null}
    </ConfirmDialog>
  );
};
