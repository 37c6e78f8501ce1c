import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { FieldLabel, FieldNotes, fieldSetting } from '../field-parts.tsx';
import type { NumberFieldProps } from '../number-field.tsx';

export const NumberField = (props: NumberFieldProps) => {
  const { value, onChange, min, max, step } = props;
  return (
    <AriaNumberField
      {...fieldSetting(props)}
      value={value ?? Number.NaN}
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
