import { Notice } from '../../../kit/notice.tsx';
import { useWords } from '../../../words/use-words.ts';
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

const OfFollowUp = ({ item: { followUp }, onClose }: OutcomeDialogProps) => {
  const say = useWords(todayWords);
  const { person } = usePerson();
  const found = person.followUps?.find(({ id }) => id === followUp);
  if (found) return <PersonOutcomeDialog followUp={found} onClose={onClose} />;
  return <Notice kind="problem">{say('notYours')}</Notice>;
};

/** What came of an interview or a register, with what it leads to before it is saved. */
export const OutcomeDialog = (props: OutcomeDialogProps) => (
  <PersonOf study={props.study} participant={props.item.participant}>
    <OfFollowUp {...props} />
  </PersonOf>
);
