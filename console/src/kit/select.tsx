import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { FieldLabel, FieldNotes, fieldSetting, type FieldProps } from './field-parts.tsx';

export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  description?: string;
}

export interface SelectProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  placeholder?: string;
}

/** One of a few; for many, where one would rather type, take ComboBox. */
export const Select = <Id extends string>(props: SelectProps<Id>) => {
  const { options, value, onChange, placeholder = '–' } = props;
  return (
    <AriaSelect
      {...fieldSetting(props)}
      value={value}
      placeholder={placeholder}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <FieldLabel {...props} />
      <Button className="select-button">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <FieldNotes {...props} />
      <Popover className="popover">
        <ListBox className="options">
          {options.map(({ id, label }) => (
            <ListBoxItem key={id} id={id} className="option">
              {label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
};
