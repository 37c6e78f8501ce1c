import { Button } from '../../../kit/button.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { FollowUp } from '../queries.ts';
import { participantWords } from '../words.ts';

interface RegisterActProps {
  followUp: FollowUp;
  onRecord: (followUp: FollowUp) => void;
}

/** A data manager reads registers, and meets nobody. */
export const RegisterAct = ({ followUp, onRecord }: RegisterActProps) => {
  const say = useWords(participantWords);
  const { id, opens, outcome, state } = followUp;
  if (opens !== null || outcome || state === 'planned') return null;
  return (
    <Button
      aria-label={say('outcomeOf', { of: id })}
      onPress={() => {
        onRecord(followUp);
      }}
    >
      {say('outcome')}
    </Button>
  );
};
