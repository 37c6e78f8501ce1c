import { useState } from 'react';
import { Button } from '../../../../kit/button.tsx';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { Section } from '../../../../kit/page.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { freeName, withValueAt } from '../../draft/at.ts';
import { useEditing } from '../../draft/editing.ts';
import { withPlanNamed } from '../../draft/renamed.ts';
import type { CheckInPlan } from '../../queries.ts';
import { anchorsOf, usePhrases } from '../../use-phrases.ts';
import { ChoiceAt } from '../fields/choice-at.tsx';
import { NumberAt } from '../fields/number-at.tsx';
import { NameDialog } from '../name-dialog.tsx';
import { PartMenu } from '../part-menu.tsx';
import { StepList } from '../step-list.tsx';
import { editorWords } from '../words.ts';
import { PhaseList } from './phase-list.tsx';

const BLANK: CheckInPlan = {
  anchor: 'baseline',
  phases: [{ from: 'P0M', per: 'month', count: 1, maxGapDays: 45 }],
  ladder: [],
  caseloadMax: 20,
};

const PlanSection = ({ name, plan }: { name: string; plan: CheckInPlan }) => {
  const say = useWords(editorWords);
  const { field, named } = usePhrases();
  const { protocol, replace } = useEditing();
  const [isRenaming, setRenaming] = useState(false);
  const path = ['checkIns', name];
  const users = protocol.arms.filter(({ checkIns }) => checkIns === name).map(({ id }) => id);
  const names = Object.keys(protocol.checkIns ?? {});
  return (
    <Section
      title={say('plan', { name })}
      actions={
        <PartMenu
          path={['checkIns']}
          name={name}
          canRemove={users.length === 0}
          onRename={() => {
            setRenaming(true);
          }}
        />
      }
    >
      <p className="description">
        {users.length === 0 ? say('planUnused') : say('planOf', { arms: users.join(', ') })}
      </p>
      <div className="protocol-fields">
        <ChoiceAt
          path={[...path, 'anchor']}
          label={field('anchor')}
          options={anchorsOf(protocol).map((id) => ({ id, label: named(id) }))}
        />
        <NumberAt path={[...path, 'caseloadMax']} label={field('caseloadMax')} />
      </div>
      <h3>{say('phases')}</h3>
      <PhaseList path={[...path, 'phases']} phases={plan.phases} />
      <h3>{say('checkInSteps')}</h3>
      <StepList path={[...path, 'ladder']} steps={plan.ladder ?? []} clock="checkIns" />
      <NameDialog
        title={say('rename', { name })}
        name={name}
        taken={names.filter((each) => each !== name)}
        isOpen={isRenaming}
        onClose={() => {
          setRenaming(false);
        }}
        onName={(next) => {
          replace(withPlanNamed(protocol, name, next));
        }}
      />
    </Section>
  );
};

export const CheckInsPart = () => {
  const say = useWords(editorWords);
  const { protocol, replace } = useEditing();
  const plans = Object.entries(protocol.checkIns ?? {});
  return (
    <>
      {plans.length === 0 ? <EmptyState>{say('noPlans')}</EmptyState> : null}
      {plans.map(([name, plan]) => (
        <PlanSection key={name} name={name} plan={plan} />
      ))}
      <div>
        <Button
          onPress={() => {
            const name = freeName(
              'mentor',
              plans.map(([each]) => each),
            );
            replace(withValueAt(protocol, ['checkIns', name], BLANK));
          }}
        >
          {say('addPlan')}
        </Button>
      </div>
    </>
  );
};
