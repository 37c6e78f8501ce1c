import { Button, ComboBox as AriaComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { FieldLabel, FieldNotes, fieldSetting } from '../field-parts.tsx';
import type { ComboBoxProps } from '../combo-box.tsx';
import type { Option } from '../select.tsx';

export interface LoadedComboBoxProps extends ComboBoxProps<string> {
  options: readonly Option[];
}

export const ComboBox = (props: LoadedComboBoxProps) => {
  const { options, value, onChange } = props;
  return (
    <AriaComboBox
      {...fieldSetting(props)}
      value={value}
      onChange={(key) => {
        onChange(options.find(({ id }) => id === key)?.id ?? null);
      }}
      menuTrigger="focus"
    >
      <FieldLabel {...props} />
      <div className="combo">
        <Input />
        <Button className="button">▾</Button>
      </div>
      <FieldNotes {...props} />
      <Popover className="popover">
        <ListBox className="options">
          {options.map(({ id, label, description }) => (
            <ListBoxItem key={id} id={id} textValue={label} className="option">
              {label}
              {description === undefined ? null : <span className="description"> {description}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
};
