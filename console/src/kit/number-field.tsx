import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { FieldLabel, FieldNotes, fieldSetting, type FieldProps } from './field-parts.tsx';

export interface NumberFieldProps extends FieldProps {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  step?: number;
}

/** A number as it is written in the reader's language; arrow keys count it up and down. */
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
