import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { dateOf } from '../calendar/days.ts';
import { stretchText } from '../calendar/entry-names.ts';
import type { Appointment } from '../answers.ts';
import { useAssessorNames } from '../support/use-assessor-names.ts';
import type { ChosenTime } from './typed-booking.ts';
import { bookWords } from './words.ts';

interface ChosenSummaryProps {
  standing: Appointment | undefined;
  chosen: ChosenTime | undefined;
  minutes: number | undefined;
}

/** The old time and the new one, in one sentence each. */
export const ChosenSummary = ({ standing, chosen, minutes = 0 }: ChosenSummaryProps) => {
  const say = useWords(bookWords);
  const format = useFormat();
  const nameOf = useAssessorNames();
  const text = ({ at, assessor }: ChosenTime, lasting: number) =>
    `${format.weekday(dateOf(at))} ${stretchText({ at, minutes: lasting }, format)}, ${nameOf(assessor)}`;
  return (
    <dl className="chosen" aria-live="polite">
      {standing ? (
        <div>
          <dt>{say('standsNow')}</dt>
          <dd>{chosen ? <s>{text(standing, standing.minutes)}</s> : text(standing, standing.minutes)}</dd>
        </div>
      ) : null}
      {chosen ? (
        <div>
          <dt>{say(standing ? 'newTime' : 'chosenTime')}</dt>
          <dd>
            <strong>{text(chosen, minutes)}</strong>
          </dd>
        </div>
      ) : null}
    </dl>
  );
};
