import { Button } from '../../../kit/button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { isGone, isMetNoMore, isOffered, isSentNothing } from '../acts-left.ts';
import { usePerson } from '../person-context.ts';
import type { FollowUp } from '../queries.ts';
import { participantWords } from '../words.ts';
import type { OpenAct } from './act.ts';

interface FollowUpActsProps {
  followUp: FollowUp;
  onAct: (act: OpenAct) => void;
}

/** What can be done about one follow-up now. */
export const FollowUpActs = ({ followUp, onAct }: FollowUpActsProps) => {
  const say = useWords(participantWords);
  const { person } = usePerson();
  const { id, appointment, opens, closes, outcome, state, ended, incentiveDue, questionnaire } = followUp;
  if (isGone(person)) return null;
  if (incentiveDue)
    return (
      <Button
        aria-label={say('incentiveOf', { of: id })}
        onPress={() => {
          onAct({ kind: 'incentive', followUp });
        }}
      >
        {say('incentive')}
      </Button>
    );
  if (outcome || state === 'done' || state === 'notDone') return null;
  const isMet = opens !== null && opens !== closes && !isSentNothing(person);
  const of = { of: id };
  return (
    <span className="row-acts">
      {isMet && ended === 'stopped' ? (
        <Button
          aria-label={say('resumeOf', of)}
          onPress={() => {
            onAct({ kind: 'participation' });
          }}
        >
          {say('resume')}
        </Button>
      ) : null}
      {isMet && ended === undefined ? (
        <Button
          kind={questionnaire && !appointment ? 'quiet' : 'plain'}
          aria-label={say(appointment ? 'moveOf' : 'bookOf', of)}
          onPress={() => {
            onAct({ kind: 'appointment', followUp });
          }}
        >
          {say(appointment ? 'move' : 'book')}
        </Button>
      ) : null}
      {isMet && isOffered(followUp) ? (
        <Button
          aria-label={say('offerOf', of)}
          onPress={() => {
            onAct({ kind: 'offers', followUp });
          }}
        >
          {say('offer')}
        </Button>
      ) : null}
      {appointment && !isMetNoMore(person) ? (
        <Button
          aria-label={say('cancelOf', of)}
          onPress={() => {
            onAct({ kind: 'cancel', followUp });
          }}
        >
          {say('cancel')}
        </Button>
      ) : null}
      {appointment || state !== 'planned' ? (
        <Button
          aria-label={say('outcomeOf', of)}
          onPress={() => {
            onAct({ kind: 'outcome', followUp });
          }}
        >
          {say('outcome')}
        </Button>
      ) : null}
    </span>
  );
};
