import { useState } from 'react';
import { useField } from '../../draft/editing.ts';
import { durationOf, spanOf, UNITS, type Unit } from '../../draft/span.ts';
import { Place } from './place.tsx';
import { SpanField } from './span-field.tsx';
import { TextAt, type FieldAtProps } from './text-at.tsx';

export interface DurationAtProps extends FieldAtProps {
  /** The unit that is offered while there is nothing. */
  unit?: Unit;
  units?: readonly Unit[];
  isRequired?: boolean;
}

/** A duration without a sign. One of several units, `P1Y6M`, is shown as it is written. */
export const DurationAt = ({ path, label, unit = 'days', units = UNITS, isRequired = false }: DurationAtProps) => {
  const { pointer, value, set, error } = useField(path);
  const [chosen, setChosen] = useState(unit);
  const span = typeof value === 'string' ? spanOf(value) : undefined;
  if (typeof value === 'string' && span === undefined) return <TextAt path={path} label={label} />;
  return (
    <Place pointer={pointer}>
      <SpanField
        label={label}
        amount={span?.amount}
        unit={span?.unit ?? chosen}
        units={units}
        error={error}
        onChange={(amount, nextUnit) => {
          setChosen(nextUnit);
          if (amount !== undefined) set(durationOf({ amount, unit: nextUnit }));
          else if (!isRequired) set(undefined);
        }}
      />
    </Place>
  );
};
