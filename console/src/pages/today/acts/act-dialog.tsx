import { Suspense } from 'react';
import { OutcomeDialog } from '../outcome/outcome-dialog.tsx';
import type { Act } from './act.ts';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { DoneDialog } from './done-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { lateDialog } from '../../../kit/late-dialog.tsx';

/** In a chunk of its own: those who are blinded never load it. */
const CheckInDialog = lateDialog(async () => (await import('../check-in/check-in-dialog.tsx')).CheckInDialog);

export interface ActDialogProps {
  study: string;
  act: Act;
  onClose: () => void;
}

export const ActDialog = ({ study, act, onClose }: ActDialogProps) => {
  switch (act.kind) {
    case 'acknowledge':
      return <AcknowledgeDialog study={study} act={act} onClose={onClose} />;
    case 'assign':
      return <AssignDialog study={study} act={act} onClose={onClose} />;
    case 'snooze':
      return <SnoozeDialog study={study} act={act} onClose={onClose} />;
    case 'done':
      return <DoneDialog study={study} act={act} onClose={onClose} />;
    case 'outcome':
      return <OutcomeDialog study={study} item={act.item} onClose={onClose} />;
    case 'checkIn':
      return (
        <Suspense>
          <CheckInDialog study={study} item={act.item} onClose={onClose} />
        </Suspense>
      );
    case 'hold':
      return <HoldDialog study={study} act={act} onClose={onClose} />;
    case 'print':
      return <PrintDialog study={study} act={act} onClose={onClose} />;
  }
};
