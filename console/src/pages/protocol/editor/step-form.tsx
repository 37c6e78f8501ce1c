import { ROLES } from '../../../words/roles.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Path } from '../draft/at.ts';
import { usePhrases } from '../use-phrases.ts';
import type { Step } from '../queries.ts';
import { ActFields } from './act-fields.tsx';
import { ChoiceAt } from './fields/choice-at.tsx';
import { FlagAt } from './fields/flag-at.tsx';
import { NumberAt } from './fields/number-at.tsx';
import { OffsetAt } from './fields/offset-at.tsx';
import { SeveralAt } from './fields/several-at.tsx';
import { TextAt } from './fields/text-at.tsx';
import { editorWords } from './words.ts';

/** Which clock the steps run by, and what each knows to count from. */
export const CLOCKS = {
  booking: ['target', 'opens', 'closes'],
  appointment: ['appointment', 'booking', 'moved', 'cancelled', 'noShow', 'done'],
  checkIns: ['due', 'appointment', 'noShow'],
} as const satisfies Record<string, Step['from'][]>;
export type Clock = keyof typeof CLOCKS;

export interface StepFormProps {
  path: Path;
  clock: Clock;
}

/** Everything that one step is. */
export const StepForm = ({ path, clock }: StepFormProps) => {
  const say = useWords(editorWords);
  const { named, field, say: sayWord } = usePhrases();
  const roll = { path: [...path, 'roll'], label: field('roll') };
  return (
    <div className="protocol-fields">
      <TextAt path={[...path, 'id']} label={field('id')} isRequired />
      <OffsetAt path={[...path, 'offset']} label={field('offset')} />
      <ChoiceAt
        path={[...path, 'from']}
        label={field('from')}
        options={CLOCKS[clock].map((id) => ({ id, label: sayWord(id) }))}
      />
      <ActFields path={path} clock={clock} />
      <ChoiceAt
        {...roll}
        none={say('rollByDefault')}
        options={[
          { id: 'backward', label: say('rollBackward') },
          { id: 'forward', label: say('rollForward') },
        ]}
      />
      <NumberAt path={[...path, 'max']} label={field('max')} />
      <SeveralAt
        path={[...path, 'cc']}
        label={field('cc')}
        options={ROLES.map((id) => ({ id, label: named(id) }))}
        isOptional
      />
      <FlagAt path={[...path, 'consent']} label={field('consent')} on="contactPerson" />
      <FlagAt path={[...path, 'enabled']} label={field('enabled')} isOnByDefault on={undefined} off={false} />
    </div>
  );
};
