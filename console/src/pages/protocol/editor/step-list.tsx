import { Button } from '../../../kit/button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { freeName, type Path } from '../draft/at.ts';
import { useEditing } from '../draft/editing.ts';
import { useKeys } from '../draft/use-keys.ts';
import { usePhrases } from '../use-phrases.ts';
import type { Step } from '../queries.ts';
import { Fold } from './fold.tsx';
import { ItemMenu } from './item-menu.tsx';
import { CLOCKS, StepForm, type Clock } from './step-form.tsx';
import { editorWords } from './words.ts';

export interface StepListProps {
  path: Path;
  steps: readonly Step[];
  clock: Clock;
}

/** The steps of one clock, each a sentence that opens into its form. */
export const StepList = ({ path, steps, clock }: StepListProps) => {
  const say = useWords(editorWords);
  const { when, act, knownStep, say: sayWord } = usePhrases();
  const { change, show } = useEditing();
  const keys = useKeys(steps);
  const add = (): void => {
    const id = freeName(
      'step',
      steps.map((each) => each.id),
    );
    const step: Step = { id, from: CLOCKS[clock][0], task: { kind: 'phone', to: 'coordinator' } };
    change(path, [...steps, step]);
    show([...path, steps.length]);
  };
  return (
    <>
      {steps.length === 0 ? <p className="description">{say('noSteps')}</p> : null}
      <ul className="protocol-folds">
        {steps.map((step, index) => (
          <Fold
            key={keys[index]}
            path={[...path, index]}
            title={knownStep(step.id)}
            id={step.id}
            summary={`${when(step)}: ${act(step)}${step.enabled === false ? ` (${sayWord('off')})` : ''}`}
            actions={<ItemMenu path={path} items={steps} index={index} title={knownStep(step.id)} />}
          >
            <StepForm path={[...path, index]} clock={clock} />
          </Fold>
        ))}
      </ul>
      <Button onPress={add}>{say('addStep')}</Button>
    </>
  );
};
