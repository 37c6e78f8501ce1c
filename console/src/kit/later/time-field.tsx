import { parseTime } from '@internationalized/date';
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components/TimeField';
import { FieldLabel, FieldNotes, fieldSetting } from '../field-parts.tsx';
import type { TimeFieldProps } from '../time-field.tsx';

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
