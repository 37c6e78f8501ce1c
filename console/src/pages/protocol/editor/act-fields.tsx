import { Select } from '../../../kit/select.tsx';
import { ROLES } from '../../../words/roles.ts';
import { useWords } from '../../../words/use-words.ts';
import { valueAt, withValueAt, type Path } from '../draft/at.ts';
import { useEditing } from '../draft/editing.ts';
import { usePhrases } from '../use-phrases.ts';
import { ChannelsAt } from './channels-at.tsx';
import { ChoiceAt } from './fields/choice-at.tsx';
import { FlagAt } from './fields/flag-at.tsx';
import { NumberAt } from './fields/number-at.tsx';
import { SeveralAt } from './fields/several-at.tsx';
import { TASK_KINDS } from './choices.ts';
import type { Clock } from './step-form.tsx';
import { TemplateAt } from './template-at.tsx';
import { editorWords } from './words.ts';

const ACTS = ['send', 'task', 'escalate', 'close'] as const;
type Act = (typeof ACTS)[number];

const BLANK = {
  send: { to: 'participant', template: '', channels: ['sms'] },
  task: { kind: 'phone', to: 'coordinator' },
  escalate: { to: 'coordinator', level: 1 },
  close: { requireReason: true, to: 'leadCoordinator', level: 3 },
} as const satisfies Record<Act, object>;

export interface ActFieldsProps {
  path: Path;
  clock: Clock;
}

/** What a step does: one of four, each with its own fields. */
export const ActFields = ({ path, clock }: ActFieldsProps) => {
  const say = useWords(editorWords);
  const { named, field, say: sayWord } = usePhrases();
  const { protocol, replace } = useEditing();
  const act = ACTS.find((each) => valueAt(protocol, [...path, each]) !== undefined) ?? 'send';
  const roles = ROLES.map((id) => ({ id, label: named(id) }));
  const change = (next: Act): void => {
    const without = withValueAt(protocol, [...path, act], undefined);
    replace(withValueAt(without, [...path, next], BLANK[next]));
  };
  return (
    <>
      <Select
        label={say('does')}
        options={ACTS.map((id) => ({ id, label: sayWord(id) }))}
        value={act}
        onChange={change}
      />
      {act === 'send' ? (
        <>
          <TemplateAt path={[...path, 'send', 'template']} clock={clock} />
          <ChannelsAt path={[...path, 'send', 'channels']} />
          <ChoiceAt
            path={[...path, 'send', 'to']}
            label={field('to')}
            options={[{ id: 'participant', label: sayWord('participant') }, ...roles]}
          />
        </>
      ) : (
        <ChoiceAt path={[...path, act, 'to']} label={field('to')} options={roles} />
      )}
      {act === 'task' ? (
        <>
          <ChoiceAt
            path={[...path, 'task', 'kind']}
            label={say('taskKind')}
            options={TASK_KINDS.map((id) => ({ id, label: named(`kind_${id}`) }))}
          />
          <NumberAt path={[...path, 'task', 'attempts']} label={say('attempts')} />
          <SeveralAt
            path={[...path, 'task', 'bands']}
            label={say('bands')}
            options={[
              { id: 'am', label: say('am') },
              { id: 'pm', label: say('pm') },
              { id: 'eve', label: say('eve') },
            ]}
            isOptional
          />
        </>
      ) : null}
      {act === 'escalate' || act === 'close' ? <NumberAt path={[...path, act, 'level']} label={say('level')} /> : null}
      {act === 'close' ? (
        <FlagAt path={[...path, 'close', 'requireReason']} label={say('requireReason')} off={false} />
      ) : null}
    </>
  );
};
