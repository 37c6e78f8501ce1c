import { Button } from '../../../../kit/button.tsx';
import { useWords } from '../../../../words/use-words.ts';
import type { Path } from '../../draft/at.ts';
import { useEditing } from '../../draft/editing.ts';
import { useKeys } from '../../draft/use-keys.ts';
import type { Phase } from '../../queries.ts';
import { usePhrases } from '../../use-phrases.ts';
import { ChoiceAt } from '../fields/choice-at.tsx';
import { DurationAt } from '../fields/duration-at.tsx';
import { NumberAt } from '../fields/number-at.tsx';
import { Fold } from '../fold.tsx';
import { ItemMenu } from '../item-menu.tsx';
import { editorWords } from '../words.ts';

const PhaseForm = ({ path }: { path: Path }) => {
  const say = useWords(editorWords);
  const { field } = usePhrases();
  return (
    <div className="protocol-fields">
      <DurationAt path={[...path, 'from']} label={say('phaseFrom')} unit="months" isRequired />
      <DurationAt path={[...path, 'to']} label={say('phaseTo')} unit="months" />
      <NumberAt path={[...path, 'count']} label={field('count')} />
      <ChoiceAt
        path={[...path, 'per']}
        label={field('per')}
        none={say('noRate')}
        options={[
          { id: 'week', label: say('week') },
          { id: 'month', label: say('month') },
        ]}
      />
      <NumberAt path={[...path, 'minutes']} label={field('minutes')} />
      <NumberAt path={[...path, 'maxGapDays']} label={field('maxGapDays')} />
    </div>
  );
};

export interface PhaseListProps {
  path: Path;
  phases: readonly Phase[];
}

/** A new phase begins where the last one is made to end. */
export const PhaseList = ({ path, phases }: PhaseListProps) => {
  const say = useWords(editorWords);
  const { phase } = usePhrases();
  const { change, show } = useEditing();
  const keys = useKeys(phases);
  const add = (): void => {
    const last = phases.at(-1);
    const end = last?.to ?? 'P12M';
    const before = last === undefined ? [] : [...phases.slice(0, -1), { ...last, to: end }];
    change(path, [...before, { from: last === undefined ? 'P0M' : end, maxGapDays: last?.maxGapDays ?? 45 }]);
    show([...path, phases.length]);
  };
  return (
    <>
      <ul className="protocol-folds">
        {phases.map((each, index) => {
          const title = say('phase', { n: index + 1 });
          return (
            <Fold
              key={keys[index]}
              path={[...path, index]}
              title={title}
              summary={phase(each)}
              actions={<ItemMenu path={path} items={phases} index={index} title={title} canDuplicate={false} />}
            >
              <PhaseForm path={[...path, index]} />
            </Fold>
          );
        })}
      </ul>
      <Button onPress={add}>{say('addPhase')}</Button>
    </>
  );
};
