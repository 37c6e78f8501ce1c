import { Button } from '../../../kit/button.tsx';
import { kitWords } from '../../../kit/words.ts';
import { useWords } from '../../../words/use-words.ts';
import { useOpenAct, type Act } from '../acts/act.ts';
import type { TaskItem, WorkItem } from '../queries.ts';
import { todayWords } from '../words.ts';

export interface BulkBarProps {
  items: readonly WorkItem[];
  onUnselect: () => void;
}

const isTask = (item: WorkItem): item is TaskItem => item.kind === 'task' && item.id.includes('.');

/** What can be done with all that are selected. */
export const BulkBar = ({ items, onUnselect }: BulkBarProps) => {
  const say = useWords(todayWords);
  const sayKit = useWords(kitWords);
  const open = useOpenAct();
  const tasks = items.filter(isTask);
  const act = (word: 'assign' | 'snooze' | 'hold' | 'print', isDisabled: boolean, what: Act) => (
    <Button
      isDisabled={isDisabled}
      onPress={() => {
        open(what);
      }}
    >
      {say(word)}
    </Button>
  );
  return (
    <div className="bulk-bar" role="group" aria-label={say('selectedBar')}>
      <span role="status">{sayKit('selected', { count: items.length })}</span>
      {items.length === 0 ? null : (
        <>
          {act('assign', tasks.length === 0, { kind: 'assign', items: tasks })}
          {act('snooze', tasks.length === 0, { kind: 'snooze', items: tasks })}
          {act('hold', false, { kind: 'hold', items })}
          {act('print', false, { kind: 'print', items })}
          <Button kind="quiet" onPress={onUnselect}>
            {say('unselect')}
          </Button>
        </>
      )}
    </div>
  );
};
