import { Link } from '@tanstack/react-router';
import { Badge } from '../../../kit/badge.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { useStepWords } from '../../../words/steps/use-step-words.ts';
import { useTerms } from '../../../words/terms/use-terms.ts';
import { stretchText } from '../calendar/entry-names.ts';
import { useAssessorNames } from '../support/use-assessor-names.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { bookingWords } from '../words.ts';
import type { Line } from './days-ahead.ts';
import { aheadWords } from './words.ts';

export const AheadLine = ({ line, participant }: { line: Line; participant: string }) => {
  const say = useWords(aheadWords);
  const sayBooking = useWords(bookingWords);
  const format = useFormat();
  const term = useTerms();
  const stepName = useStepWords();
  const nameOf = useAssessorNames();
  const study = useStudyId();
  if (line.kind === 'step') {
    const { at, does, step, followUp } = line.item;
    return (
      <li>
        <span className="booking-time">{format.time(at)}</span>
        <span>
          {stepName(step)} <span className="description">{followUp ?? say('checkIn')}</span>
        </span>
        <Badge kind={does === 'send' ? 'plain' : 'warning'}>{term('does', does)}</Badge>
      </li>
    );
  }
  const { appointment, followUp } = line;
  const { assessor, mode, place, interpreter } = appointment;
  const about = [sayBooking(mode), place, interpreter, nameOf(assessor)].filter((each) => each !== undefined);
  return (
    <li className="ahead-interview">
      <span className="booking-time">{stretchText(appointment, format)}</span>
      <span>
        <strong>{say('interview', { followUp })}</strong> <span className="description">{about.join(' · ')}</span>
      </span>
      <Link className="button" to="/studies/$study/bookings/book" params={{ study }} search={{ participant, followUp }}>
        {sayBooking('move')}
      </Link>
    </li>
  );
};
