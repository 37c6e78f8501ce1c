import { Badge } from '../../../../kit/badge.tsx';
import { ROLES } from '../../../../words/roles.ts';
import { useWords } from '../../../../words/use-words.ts';
import { useEditing } from '../../draft/editing.ts';
import { remindAt } from '../../draft/reminder.ts';
import type { Timepoint } from '../../queries.ts';
import { anchorsOf, usePhrases } from '../../use-phrases.ts';
import { AddReminder } from '../add-reminder.tsx';
import { ChoiceAt } from '../fields/choice-at.tsx';
import { DurationAt } from '../fields/duration-at.tsx';
import { FlagAt } from '../fields/flag-at.tsx';
import { NumberAt } from '../fields/number-at.tsx';
import { TextAt } from '../fields/text-at.tsx';
import { editorWords } from '../words.ts';
import { ModeAt } from './mode-at.tsx';

const RegisterFields = ({ index }: { index: number }) => {
  const { named, field } = usePhrases();
  return (
    <>
      <DurationAt path={['timepoints', index, 'notBefore']} label={field('notBefore')} unit="months" />
      <ChoiceAt
        path={['timepoints', index, 'to']}
        label={field('to')}
        options={ROLES.map((id) => ({ id, label: named(id) }))}
      />
    </>
  );
};

const WindowFields = ({ index }: { index: number }) => {
  const say = useWords(editorWords);
  const { field } = usePhrases();
  const { protocol } = useEditing();
  return (
    <>
      <DurationAt path={['timepoints', index, 'preWindow']} label={field('preWindow')} />
      <DurationAt path={['timepoints', index, 'postWindow']} label={field('postWindow')} />
      <ChoiceAt
        path={['timepoints', index, 'ladder']}
        label={field('ladder')}
        none={say('noLadder')}
        options={Object.keys(protocol.ladders ?? {}).map((id) => ({ id, label: id }))}
      />
    </>
  );
};

const Reminders = ({ timepoint, index }: { timepoint: Timepoint; index: number }) => {
  const say = useWords(editorWords);
  const { when, act } = usePhrases();
  const { protocol, replace } = useEditing();
  const { ladder } = timepoint;
  const steps = ladder === undefined ? [] : (protocol.ladders?.[ladder]?.booking ?? []);
  const others = protocol.timepoints.filter((each) => each !== timepoint && each.ladder === ladder);
  return (
    <div className="protocol-wide">
      <h2 className="protocol-subhead">{say('reminders')}</h2>
      {ladder !== undefined && others.length > 0 ? (
        <p className="description">{say('ladderShared', { others: others.map(({ id }) => id).join(', ') })}</p>
      ) : null}
      <ul>
        {steps
          .filter(({ send }) => send !== undefined)
          .map((step) => (
            <li key={step.id}>
              {when(step)}: {act(step)} {step.enabled === false ? <Badge>{say('off')}</Badge> : null}
            </li>
          ))}
      </ul>
      <AddReminder
        of={timepoint.id}
        steps={steps}
        timepoint={timepoint}
        onAdd={(reminder) => {
          replace(remindAt(protocol, index, reminder));
        }}
      />
    </div>
  );
};

export interface TimepointFormProps {
  timepoint: Timepoint;
  index: number;
}

export const TimepointForm = ({ timepoint, index }: TimepointFormProps) => {
  const { field, named } = usePhrases();
  const { protocol } = useEditing();
  const isRegister = timepoint.mode === 'register';
  return (
    <div className="protocol-fields">
      <TextAt path={['timepoints', index, 'id']} label={field('id')} isRequired />
      <TextAt path={['timepoints', index, 'name']} label={field('name')} />
      <ModeAt index={index} timepoint={timepoint} />
      <DurationAt path={['timepoints', index, 'target']} label={field('target')} unit="months" isRequired />
      <ChoiceAt
        path={['timepoints', index, 'anchor']}
        label={field('anchor')}
        options={anchorsOf(protocol).map((id) => ({ id, label: named(id) }))}
      />
      {isRegister ? <RegisterFields index={index} /> : <WindowFields index={index} />}
      <NumberAt path={['timepoints', index, 'visitNumber']} label={field('visitNumber')} />
      <FlagAt path={['timepoints', index, 'primary']} label={field('primary')} />
      {isRegister ? null : <Reminders timepoint={timepoint} index={index} />}
    </div>
  );
};
