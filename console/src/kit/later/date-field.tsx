import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { useLanguage } from '../../words/language.ts';
import { FieldLabel, FieldNotes, fieldSetting } from '../field-parts.tsx';
import type { DateFieldProps } from '../date-field.tsx';

export const DateField = (props: DateFieldProps) => {
  const { value, onChange, min, max } = props;
  const language = useLanguage();
  return (
    <AriaDateField
      {...fieldSetting(props)}
      value={value === '' ? null : parseDate(value)}
      onChange={(date) => {
        onChange(date?.toString() ?? '');
      }}
      granularity="day"
      shouldForceLeadingZeros
      {...(min === undefined ? {} : { minValue: parseDate(min) })}
      {...(max === undefined ? {} : { maxValue: parseDate(max) })}
    >
      <FieldLabel {...props} />
      <DateInput className="segments">
        {(segment) => (
          <DateSegment segment={segment} className="segment">
            {segment.type === 'literal' && language === 'da'
              ? segment.text.replaceAll('.', '-')
              : segment.isPlaceholder
                ? segment.placeholder
                : segment.text}
          </DateSegment>
        )}
      </DateInput>
      <FieldNotes {...props} />
    </AriaDateField>
  );
};
