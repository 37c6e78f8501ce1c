import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { TextArea } from 'react-aria-components/TextArea';
import { FieldLabel, FieldNotes, fieldSetting, type FieldProps } from './field-parts.tsx';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'tel' | 'email' | 'search';
  /** More than one line. */
  rows?: number;
  maxLength?: number;
  placeholder?: string;
  autoFocus?: boolean;
}

export const TextField = (props: TextFieldProps) => {
  const { label, value, onChange, onBlur, type = 'text', rows, maxLength, placeholder, autoFocus } = props;
  return (
    <AriaTextField
      {...fieldSetting(props)}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete="off"
      {...(onBlur ? { onBlur } : {})}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(autoFocus === undefined ? {} : { autoFocus })}
    >
      <FieldLabel {...props} label={label} />
      {rows === undefined ? <Input placeholder={placeholder} /> : <TextArea rows={rows} placeholder={placeholder} />}
      <FieldNotes {...props} />
    </AriaTextField>
  );
};
