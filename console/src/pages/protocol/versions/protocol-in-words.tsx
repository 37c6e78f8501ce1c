import { Section } from '../../../kit/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { editorWords } from '../editor/words.ts';
import type { Protocol, Step } from '../queries.ts';
import { usePhrases } from '../use-phrases.ts';

const Steps = ({ steps }: { steps: readonly Step[] }) => {
  const say = useWords(editorWords);
  const { when, act, knownStep, say: sayWord } = usePhrases();
  if (steps.length === 0) return <p className="description">{say('noSteps')}</p>;
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.id}>
          <strong>{knownStep(step.id)}</strong> {when(step)}: {act(step)}
          {step.enabled === false ? ` (${sayWord('off')})` : ''}
        </li>
      ))}
    </ul>
  );
};

const Rules = ({ protocol }: { protocol: Protocol }) => {
  const say = useWords(editorWords);
  const { field, span } = usePhrases();
  const { days, from, to, at, holidays, closedDays } = protocol.sending;
  const { perDay, perFollowUp, staleAfter } = protocol.limits;
  return (
    <ul>
      <li>
        {field('days')}: {days.map((day) => say(day)).join(', ')}, {from}–{to}
      </li>
      <li>
        {field('at')} {at}
      </li>
      {holidays === undefined ? null : (
        <li>
          {field('holidays')}: {holidays}
        </li>
      )}
      {closedDays.length === 0 ? null : (
        <li>
          {field('closedDays')}: {closedDays.map((day) => day.split('-').reverse().join('-')).join(', ')}
        </li>
      )}
      <li>
        {field('perDay')}: {perDay}; {field('perFollowUp')}: {perFollowUp}; {field('staleAfter')}: {span(staleAfter)}
      </li>
    </ul>
  );
};

/** A whole protocol, to be read. */
export const ProtocolInWords = ({ protocol }: { protocol: Protocol }) => {
  const say = useWords(editorWords);
  const { say: sayWord, target, window, phase } = usePhrases();
  return (
    <>
      <Section title={say('timepoints')}>
        <ul>
          {protocol.timepoints.map((each) => (
            <li key={each.id}>
              <strong>{each.id}</strong> {sayWord(each.mode)}, {target(each)}; {window(each)}
              {each.ladder === undefined ? '' : `; ${sayWord('ladderSaid', { ladder: each.ladder })}`}
              {each.primary ? ` (${sayWord('primary')})` : ''}
            </li>
          ))}
        </ul>
      </Section>
      {Object.entries(protocol.ladders ?? {}).map(([name, { booking = [], appointment = [] }]) => (
        <Section key={name} title={say('ladder', { name })}>
          <h3>{say('bookingSteps')}</h3>
          <Steps steps={booking} />
          <h3>{say('appointmentSteps')}</h3>
          <Steps steps={appointment} />
        </Section>
      ))}
      {Object.entries(protocol.checkIns ?? {}).map(([name, { phases, ladder = [] }]) => (
        <Section key={name} title={say('plan', { name })}>
          <ul>
            {phases.map((each) => (
              <li key={each.from}>{phase(each)}</li>
            ))}
          </ul>
          <Steps steps={ladder} />
        </Section>
      ))}
      <Section title={say('arms')}>
        <ul>
          {protocol.arms.map(({ id, name, checkIns }) => (
            <li key={id}>
              <strong>{id}</strong> {name} {checkIns === undefined ? say('noPlan') : say('plan', { name: checkIns })}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('sending')}>
        <Rules protocol={protocol} />
      </Section>
    </>
  );
};
