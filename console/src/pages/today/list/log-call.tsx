import { lazy, Suspense, useState } from 'react';
import { Loading } from '../../../kit/loading.tsx';
import { Popover } from '../../../kit/popover.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { TaskItem } from '../queries.ts';
import { todayWords } from '../words.ts';

const LogChoices = lazy(async () => ({ default: (await import('./log-choices.tsx')).LogChoices }));

export interface LogCallProps {
  study: string;
  item: TaskItem;
}

/** Two presses log a call: this button, and what came of it. */
export const LogCall = ({ study, item }: LogCallProps) => {
  const say = useWords(todayWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      label={say('logCall')}
      name={say('logCallOf', { participant: item.participant })}
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      <Suspense fallback={<Loading />}>
        <LogChoices
          study={study}
          item={item}
          onDone={() => {
            setOpen(false);
          }}
        />
      </Suspense>
    </Popover>
  );
};
