import { Button } from '../../../kit/button.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Entry } from '../history/entries.ts';
import { historyWords } from '../history/words.ts';
import { usePerson } from '../person-context.ts';
import { participantWords } from '../words.ts';
import type { OpenAct } from './act.ts';

interface VoidButtonProps {
  event: Entry;
  /** It is about to send something, and can be undone before it does. */
  isPending: boolean;
  onAct: (act: OpenAct) => void;
}

export const VoidButton = ({ event, isPending, onAct }: VoidButtonProps) => {
  const say = useWords(participantWords);
  const sayPast = useWords(historyWords);
  const format = useFormat();
  const { term } = usePerson();
  const what = term('event', event.action);
  return (
    <Button
      aria-label={isPending ? say('undoOf', { step: what }) : sayPast('voidOf', { what, at: format.instant(event.at) })}
      onPress={() => {
        onAct({ kind: 'void', event: event.id, what, isPending });
      }}
    >
      {isPending ? say('undo') : sayPast('void')}
    </Button>
  );
};
