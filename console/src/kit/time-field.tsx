import { parseTime } from '@internationalized/date';
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components/TimeField';
import { FieldLabel, FieldNotes, fieldSetting, type FieldProps } from './field-parts.tsx';

export interface TimeFieldProps extends FieldProps {
  /** `10:30`, on the clock of the study; empty for none. */
  value: string;
  onChange: (value: string) => void;
}

export const TimeField = (props: TimeFieldProps) => {
  const { value, onChange } = props;
  return (
    <AriaTimeField
      {...fieldSetting(props)}
      value={value === '' ? null : parseTime(value)}
      onChange={(time) => {
        onChange(time?.toString().slice(0, 'HH:MM'.length) ?? '');
      }}
      hourCycle={24}
      shouldForceLeadingZeros
    >
      <FieldLabel {...props} />
      <DateInput className="segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
      <FieldNotes {...props} />
    </AriaTimeField>
  );
};
