import { Facts } from '../../kit/facts.tsx';
import { ParticipantLink } from '../../shell/participant-link.tsx';
import { useStepWords } from '../../words/steps/use-step-words.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { belongsTo, whyInWords } from '../today/in-words.ts';
import { todayWords } from '../today/words.ts';
import type { Escalation } from './queries.ts';
import { escalationWords } from './words.ts';

export interface EscalationFactsProps {
  study: string;
  escalation: Escalation;
}

/** Whom it is about, why it stands here, and by when somebody should take it. */
export const EscalationFacts = ({ study, escalation }: EscalationFactsProps) => {
  const say = useWords(escalationWords);
  const sayToday = useWords(todayWords);
  const format = useFormat();
  const stepName = useStepWords();
  const { participant, step, level, since, due } = escalation;
  return (
    <Facts
      facts={[
        {
          label: say('participant'),
          value: <ParticipantLink study={study} participant={participant} />,
        },
        { label: say('of'), value: belongsTo(escalation, sayToday) || undefined },
        { label: say('reason'), value: whyInWords(escalation, sayToday) },
        { label: say('step'), value: stepName(step) },
        { label: say('level'), value: format.number(level) },
        { label: say('since'), value: format.instant(since) },
        { label: say('due'), value: format.instant(due) },
      ]}
    />
  );
};
