import { useId } from 'react';
import { NumberField } from '../../../../kit/number-field.tsx';
import { Select } from '../../../../kit/select.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { editorWords } from '../words.ts';
import type { Unit } from '../../draft/span.ts';
import { protocolWords } from '../../words.ts';

type AnyUnit = Unit | 'workingDays';

const WORDS = {
  days: 'unitDays',
  weeks: 'unitWeeks',
  months: 'unitMonths',
  years: 'unitYears',
  workingDays: 'unitWorkingDays',
} as const satisfies Record<AnyUnit, string>;

export interface SpanFieldProps<U extends AnyUnit> {
  label: string;
  amount: number | undefined;
  unit: U;
  units: readonly U[];
  onChange: (amount: number | undefined, unit: U) => void;
  error?: string | undefined;
  /** Whether it lies before or after; absent: it has no direction. */
  isBefore?: boolean;
  onDirection?: (isBefore: boolean) => void;
  reference?: string;
}

/** A number and its unit, beside each other. */
export const SpanField = <U extends AnyUnit>(props: SpanFieldProps<U>) => {
  const { label, amount, unit, units, onChange, error, isBefore, onDirection } = props;
  const say = useWords(protocolWords);
  const sayEditor = useWords(editorWords);
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="protocol-span">
      <span id={id} className="label">
        {label}
      </span>
      <div className="protocol-span-fields">
        <NumberField
          label={sayEditor('amountOf', { label })}
          isLabelHidden
          min={0}
          value={amount}
          onChange={(next) => {
            onChange(next, unit);
          }}
          {...(error === undefined ? {} : { error })}
        />
        <Select
          label={sayEditor('unitOf', { label })}
          isLabelHidden
          options={units.map((each) => ({ id: each, label: say(WORDS[each]) }))}
          value={unit}
          onChange={(next) => {
            onChange(amount, next);
          }}
        />
        {onDirection ? (
          <Select
            label={sayEditor('directionOf', { label })}
            isLabelHidden
            options={[
              { id: 'before', label: sayEditor('beforeIt') },
              { id: 'after', label: sayEditor('afterIt') },
            ]}
            value={isBefore ? 'before' : 'after'}
            onChange={(next) => {
              onDirection(next === 'before');
            }}
          />
        ) : null}
      </div>
    </div>
  );
};
