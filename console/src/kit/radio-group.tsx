import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { FieldLabel, FieldNotes, fieldSetting, type FieldProps } from './field-parts.tsx';
import type { Option } from './select.tsx';

export interface RadioGroupProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
}

/** One of a few that are all in sight. */
export const RadioGroup = <Id extends string>(props: RadioGroupProps<Id>) => {
  const { options, value, onChange } = props;
  return (
    <AriaRadioGroup
      {...fieldSetting(props)}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <FieldLabel {...props} />
      <div className="radios">
        {options.map(({ id, label, description }) => (
          <Radio key={id} value={id} className={description === undefined ? 'radio' : 'radio choice'}>
            <span className="check" aria-hidden="true" />
            <span>
              {label}
              {description === undefined ? null : <span className="description"> {description}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes {...props} />
    </AriaRadioGroup>
  );
};
