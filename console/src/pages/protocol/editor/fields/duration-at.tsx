import { useState } from 'react';
import { useWords } from '../../../../words/use-words.ts';
import { useField } from '../../draft/editing.ts';
import { durationOf, spanOf, UNITS, type Unit } from '../../draft/span.ts';
import { editorWords } from '../words.ts';
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
  const say = useWords(editorWords);
  const { pointer, value, set, error } = useField(path);
  const [chosen, setChosen] = useState(unit);
  const span = typeof value === 'string' ? spanOf(value) : undefined;
  const isOfText = typeof value === 'string' && value !== '' && span === undefined;
  // What is half typed may be of one unit for a moment: the field stays what it was then.
  const [isText, setText] = useState(isOfText);
  if (isOfText && !isText) setText(true);
  if (isText || isOfText)
    return <TextAt path={path} label={label} description={say('durationForm')} isRequired={isRequired} />;
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
          // Emptied, one that must be there says what is expected, and does not go back to what it was.
          else set(isRequired ? '' : undefined);
        }}
      />
    </Place>
  );
};
