import { Section } from '../../kit/page.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import type { Forecast } from './answer.ts';
import { forecastWords } from './words.ts';

/** A forecast without what it assumes would be taken for a promise. */
export const Assumptions = ({ people, assumed, sms }: Forecast) => {
  const say = useWords(forecastWords);
  const format = useFormat();
  const price = format.number(sms.pricePerSegment, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
  return (
    <Section title={say('assumed')}>
      <ul className="bullets">
        <li>{say('people', { reckoned: people.reckoned })}</li>
        {people.waiting > 0 ? <li>{say('waiting', { waiting: people.waiting })}</li> : null}
        <li>{say('answered', { share: format.share(assumed.answeredShare), days: assumed.daysToInterview })}</li>
        <li>{say('checkIns', { share: format.share(assumed.bookedCheckInShare) })}</li>
        <li>{say('nobody')}</li>
        <li>{say('segments', { count: sms.segmentsPerText, price, assumed: String(sms.assumed) })}</li>
      </ul>
    </Section>
  );
};
