import { Section } from '../../../../kit/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { usePhrases } from '../../use-phrases.ts';
import { DurationAt } from '../fields/duration-at.tsx';
import { NumberAt } from '../fields/number-at.tsx';
import { SeveralAt } from '../fields/several-at.tsx';
import { TextAt } from '../fields/text-at.tsx';
import { WEEKDAYS } from '../choices.ts';
import { editorWords } from '../words.ts';
import { ClosedDays } from './closed-days.tsx';

export const SendingPart = () => {
  const say = useWords(editorWords);
  const { field } = usePhrases();
  return (
    <>
      <Section title={say('sending')}>
        <div className="protocol-fields">
          <SeveralAt
            path={['sending', 'days']}
            label={field('days')}
            options={WEEKDAYS.map((id) => ({ id, label: say(id) }))}
          />
          <TextAt path={['sending', 'from']} label={say('openFrom')} description={say('timeForm')} isRequired />
          <TextAt path={['sending', 'to']} label={say('openTo')} description={say('timeForm')} isRequired />
          <TextAt path={['sending', 'at']} label={field('at')} description={say('timeForm')} isRequired />
          <TextAt path={['sending', 'holidays']} label={field('holidays')} description={say('holidaysForm')} />
          <ClosedDays />
        </div>
      </Section>
      <Section title={say('limits')}>
        <div className="protocol-fields">
          <NumberAt path={['limits', 'perDay']} label={field('perDay')} />
          <NumberAt path={['limits', 'perFollowUp']} label={field('perFollowUp')} />
          <DurationAt
            path={['limits', 'staleAfter']}
            label={field('staleAfter')}
            units={['days', 'weeks']}
            isRequired
          />
        </div>
      </Section>
    </>
  );
};
