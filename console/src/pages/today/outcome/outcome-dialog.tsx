import { Notice } from '../../../kit/notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { IncentiveDialog } from '../../participant/incentive/incentive-dialog.tsx';
import { OutcomeDialog as PersonOutcomeDialog } from '../../participant/outcome/outcome-dialog.tsx';
import { usePerson } from '../../participant/person-context.ts';
import type { TaskItem } from '../queries.ts';
import { todayWords } from '../words.ts';
import { PersonOf } from './person-of.tsx';

export interface OutcomeDialogProps {
  study: string;
  item: TaskItem;
  onClose: () => void;
}

const OfFollowUp = ({ item: { followUp, does }, onClose }: OutcomeDialogProps) => {
  const say = useWords(todayWords);
  const { person } = usePerson();
  const found = person.followUps?.find(({ id }) => id === followUp);
  if (found && does === 'incentive') return <IncentiveDialog followUp={found} onClose={onClose} />;
  if (found) return <PersonOutcomeDialog followUp={found} onClose={onClose} />;
  return <Notice kind="problem">{say('notYours')}</Notice>;
};

/** What came of an interview, a register or a card, with what it leads to before it is saved. */
export const OutcomeDialog = (props: OutcomeDialogProps) => (
  <PersonOf study={props.study} participant={props.item.participant}>
    <OfFollowUp {...props} />
  </PersonOf>
);
