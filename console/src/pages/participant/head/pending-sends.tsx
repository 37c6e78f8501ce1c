import { Button } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import type { PendingSend } from '../queries.ts';
import { stepName } from '../../../words/terms/step-name.ts';
import { participantWords } from '../words.ts';

/** What entries are about to send, each with the button that takes its entry back until then. */
export const PendingSends = ({ onUndo }: { onUndo: (send: PendingSend) => void }) => {
  const say = useWords(participantWords);
  const format = useFormat();
  const { person, term } = usePerson();
  return (person.pendingSends ?? []).map((send) => {
    const { event, followUp, leavesAt } = send;
    const step = stepName(send, term);
    return (
      <Notice key={`${event} ${send.step}`}>
        <p className="pending-send">
          {say('pending', { step, of: followUp === undefined ? '' : ` (${followUp})`, at: format.instant(leavesAt) })}{' '}
          <Button
            aria-label={say('undoOf', { step })}
            onPress={() => {
              onUndo(send);
            }}
          >
            {say('undo')}
          </Button>
        </p>
      </Notice>
    );
  });
};
