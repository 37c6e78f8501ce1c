import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldLabel, FieldNotes, fieldSetting, type FieldProps } from './field-parts.tsx';
import type { Option } from './select.tsx';

export interface CheckboxGroupProps<Id extends string> extends FieldProps {
  options: readonly (Option<Id> & { isDisabled?: boolean })[];
  value: readonly Id[];
  onChange: (value: Id[]) => void;
}

/** Any of a few that are all in sight, each with what it means. */
export const CheckboxGroup = <Id extends string>(props: CheckboxGroupProps<Id>) => {
  const { options, value, onChange } = props;
  return (
    <AriaCheckboxGroup
      {...fieldSetting(props)}
      value={[...value]}
      onChange={(keys) => {
        onChange(options.map(({ id }) => id).filter((id) => keys.includes(id)));
      }}
    >
      <FieldLabel {...props} />
      <FieldNotes {...props} />
      <div className="choices">
        {options.map(({ id, label, description, isDisabled = false }) => (
          <Checkbox key={id} value={id} isDisabled={isDisabled} className="checkbox choice">
            <span className="check" aria-hidden="true" />
            <span>
              {label}
              {description === undefined ? null : <span className="description"> {description}</span>}
            </span>
          </Checkbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
};
