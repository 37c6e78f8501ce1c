import { Dialog } from '../../../kit/dialog.tsx';
import { useWords } from '../../../words/use-words.ts';
import { PersonOf } from '../outcome/person-of.tsx';
import type { WorkItem } from '../queries.ts';
import { todayWords } from '../words.ts';
import { CheckInPanel } from './check-in-panel.tsx';

export interface CheckInDialogProps {
  study: string;
  item: Pick<WorkItem, 'participant'>;
  onClose: () => void;
}

export const CheckInDialog = ({ study, item: { participant }, onClose }: CheckInDialogProps) => {
  const say = useWords(todayWords);
  return (
    <Dialog title={say('recordOf', { participant })} isOpen onClose={onClose}>
      <PersonOf study={study} participant={participant}>
        <CheckInPanel />
      </PersonOf>
    </Dialog>
  );
};
