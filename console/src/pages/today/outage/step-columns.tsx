import type { Column } from '../../../kit/data-table.tsx';
import { ParticipantLink } from '../../../shell/participant-link.tsx';
import { useStepWords } from '../../../words/steps/use-step-words.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { outageWords } from './words.ts';

interface OfStep {
  participant: string;
  followUp?: string;
  step: string;
  at: string;
}

/** Whose step it is, of which follow-up, and planned for when: columns of every list of what waits. */
export const useStepColumns = <Row extends OfStep>(
  study: string,
): Record<'at' | 'participant' | 'followUp' | 'step', Column<Row>> => {
  const say = useWords(outageWords);
  const format = useFormat();
  const stepWord = useStepWords();
  return {
    at: { id: 'at', header: say('at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
    participant: {
      id: 'participant',
      header: say('participant'),
      cell: ({ participant }) => <ParticipantLink study={study} participant={participant} />,
    },
    followUp: { id: 'followUp', header: say('followUp'), cell: ({ followUp }) => followUp ?? say('checkIn') },
    step: { id: 'step', header: say('step'), cell: ({ step }) => stepWord(step) },
  };
};
