import { Notice } from '../../../kit/notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import { followUpName } from '../../../words/terms/follow-up-name.ts';
import { reasonName } from '../../../words/terms/reason-name.ts';
import { stepName } from '../../../words/terms/step-name.ts';
import type { Changed, Consequences as Of } from './changed.ts';
import { useWarnings } from './use-warnings.ts';
import { actWords } from './words.ts';

type Step = Of['steps'][number];

/** More than these are counted, and unfold. */
const SHOWN = 6;
/** Goes without saying where the plan is what is being changed. */
const PLAN_CHANGED = 'versionChange';
/** Of a step that is given another date by the entry: said as what will be. */
const WILL_BE = ['beforeRegistration', 'windowClosed', 'stale'] as const;
const CHANGES = ['vanishes', 'appears', 'moves'] as const;

const StepLine = ({ step }: { step: Step }) => {
  const say = useWords(actWords);
  const format = useFormat();
  const { term } = usePerson();
  const { followUp, from, until, reason } = step;
  const willBe = WILL_BE.find((each) => each === reason);
  const when =
    from !== undefined && until !== undefined
      ? say('fromTo', { from: format.instant(from), until: format.instant(until) })
      : say('at', { at: format.instant(from ?? until ?? '') });
  return (
    <li>
      {followUp === undefined ? '' : `${followUpName(followUp, term)} · `}
      {stepName(step, term)} ({term('does', step.does)}), {from === undefined && until === undefined ? '' : when}
      {reason === undefined || reason === PLAN_CHANGED
        ? ''
        : `: ${willBe ? say(`now_${willBe}`) : reasonName(step, term)}`}
    </li>
  );
};

const linesOf = (steps: readonly Step[]) =>
  steps.map((step, n) => <StepLine key={`${step.step} ${String(n)}`} step={step} />);

const Steps = ({ change, steps }: { change: (typeof CHANGES)[number]; steps: readonly Step[] }) => {
  const say = useWords(actWords);
  if (steps.length === 0) return null;
  const lines = linesOf(steps);
  return (
    <div data-change={change}>
      <h4>{say(change, { count: steps.length })}</h4>
      <ul>{lines.slice(0, SHOWN)}</ul>
      {lines.length > SHOWN ? (
        <details>
          <summary>{say('andMore', { count: lines.length - SHOWN })}</summary>
          <ul>{lines.slice(SHOWN)}</ul>
        </details>
      ) : null}
    </div>
  );
};

/** Folded: there are many, and nothing becomes of them. */
const Staying = ({ steps }: { steps: readonly Step[] }) => {
  const say = useWords(actWords);
  if (steps.length === 0) return null;
  return (
    <details data-change="stays">
      <summary>{say('stays', { count: steps.length })}</summary>
      <ul>{linesOf(steps)}</ul>
    </details>
  );
};

/** What an entry would do, before it is saved: what stops, begins, moves and stays. */
export const Consequences = ({ answer }: { answer: Changed }) => {
  const say = useWords(actWords);
  const warned = useWarnings();
  const { steps, work } = answer.dryRun ?? { steps: [], work: [] };
  const hasChange = work.length > 0 || steps.some(({ change }) => change !== 'stays');
  const warnings = warned(answer.warnings ?? []);
  return (
    <section className="act-consequences" aria-label={say('before')}>
      <h3>{say('before')}</h3>
      {warnings.length === 0 ? null : (
        <Notice kind="warning">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      {hasChange ? null : <p>{say('nothingChanges')}</p>}
      {CHANGES.map((change) => (
        <Steps key={change} change={change} steps={steps.filter((step) => step.change === change)} />
      ))}
      {(['resolves', 'opens'] as const).map((change) => {
        const count = work.filter((each) => each.change === change).length;
        return count === 0 ? null : <h4 key={change}>{say(change, { count })}</h4>;
      })}
      <Staying steps={steps.filter(({ change }) => change === 'stays')} />
    </section>
  );
};
