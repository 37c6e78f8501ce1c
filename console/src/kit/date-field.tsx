import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { useLanguage } from '../words/language.ts';
import { FieldLabel, FieldNotes, fieldSetting, type FieldProps } from './field-parts.tsx';

export interface DateFieldProps extends FieldProps {
  /** `2026-03-05`; empty for none. */
  value: string;
  onChange: (value: string) => void;
  /** ISO dates, inclusive. */
  min?: string;
  max?: string;
}

/** A civil date: typed part by part, `05-03-2026` in Danish, `05/03/2026` in English; in and out as an ISO date. */
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
