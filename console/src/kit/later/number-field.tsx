import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { FieldLabel, FieldNotes, fieldSetting } from '../field-parts.tsx';
import type { NumberFieldProps } from '../number-field.tsx';

/** By the digits after the point. The same object each time: with another one the field would write anew what is being typed. */
const FORMATS = { 0: { maximumFractionDigits: 0 }, 2: { maximumFractionDigits: 2 } };

export const NumberField = (props: NumberFieldProps) => {
  const { value, onChange, min, max, step, fractionDigits = 0 } = props;
  return (
    <AriaNumberField
      {...fieldSetting(props)}
      value={value ?? Number.NaN}
      formatOptions={FORMATS[fractionDigits]}
      onChange={(next) => {
        onChange(Number.isNaN(next) ? undefined : next);
      }}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
    >
      <FieldLabel {...props} />
      <Group className="combo">
        <Input />
        <Button slot="decrement" className="button">
          −
        </Button>
        <Button slot="increment" className="button">
          +
        </Button>
      </Group>
      <FieldNotes {...props} />
    </AriaNumberField>
  );
};
