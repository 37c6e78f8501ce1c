import { Facts } from '../../../kit/facts.tsx';
import { Section } from '../../../kit/page.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Ending } from './queries.ts';
import { endingWords } from './words.ts';

const STATES = {
  preview: 'preview',
  planned: 'plannedState',
  running: 'running',
  done: 'doneState',
  cancelled: 'cancelled',
} as const satisfies Record<Ending['state'], string>;

/** What was decided before, and how far it is. */
export const Standing = ({ ending }: { ending: Ending }) => {
  const say = useWords(endingWords);
  const format = useFormat();
  const { state, on, by, at, reason, trouble } = ending;
  return (
    <Section title={say('standing')}>
      <Facts
        facts={[
          { label: say('state'), value: say(STATES[state]) },
          { label: say('on'), value: format.day(on) },
          { label: say('decidedBy'), value: <code>{by}</code> },
          { label: say('decidedAt'), value: format.instant(at) },
          { label: say('reason'), value: reason },
          { label: say('trouble'), value: trouble === undefined ? undefined : say(trouble) },
        ]}
      />
    </Section>
  );
};
