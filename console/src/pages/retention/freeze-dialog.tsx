import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { useSubmission } from '../../api/use-submission.ts';
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx';
import { Select } from '../../kit/select.tsx';
import { tell } from '../../kit/toast.tsx';
import { useNow } from '../../shell/use-now.ts';
import { useFormat } from '../../words/use-format.ts';
import { useMonthNames } from '../../words/use-month-names.ts';
import { useWords } from '../../words/use-words.ts';
import { monthsEnded } from './months-ended.ts';
import type { ReportName } from './answer.ts';
import { retentionRoute } from './route.ts';
import { retentionWords } from './words.ts';

const MONTHS_OFFERED = 24;

export interface FreezeDialogProps {
  reports: readonly ReportName[];
  isOpen: boolean;
  onClose: () => void;
}

/** Says what is frozen, and what it stands in for, before it is. */
export const FreezeDialog = ({ reports, isOpen, onClose }: FreezeDialogProps) => {
  const say = useWords(retentionWords);
  const format = useFormat();
  const names = useMonthNames();
  const { study } = retentionRoute.useParams();
  const months = monthsEnded(format.dayOf(useNow()), MONTHS_OFFERED);
  const [chosen, setChosen] = useState<string>();
  const month = chosen ?? months[0] ?? '';
  const before = reports.find((report) => report.month === month && report.supersededBy === undefined);
  const freezing = useSubmission({
    send: (body: { month: string }, headers) =>
      answered(api.POST('/api/studies/{study}/reports', { params: { path: { study } }, body, headers })),
    refresh: ['study', study, 'reports'],
    onDone: (made) => {
      tell({ text: say('frozen', { number: made.number, month: names.long(made.month) }) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={say('freezeTitle')}
      isOpen={isOpen}
      consequences={[
        before ? say('freezeSupersedes', { number: before.number }) : say('freezeNew'),
        say('freezeNumbered'),
        say('freezeForGood'),
      ]}
      confirm={say('freezeNow')}
      isSending={freezing.isSending}
      error={freezing.error}
      onConfirm={() => {
        freezing.submit({ month });
      }}
      onClose={() => {
        freezing.reset();
        onClose();
      }}
    >
      <Select
        label={say('freezeMonth')}
        options={months.map((id) => ({ id, label: names.long(id) }))}
        value={month}
        onChange={setChosen}
      />
    </ConfirmDialog>
  );
};
