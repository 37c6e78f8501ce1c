import { lazy } from 'react';
import type { FieldProps } from './field-parts.tsx';
import { FieldToCome } from './field-to-come.tsx';

export interface DateFieldProps extends FieldProps {
  /** `2026-03-05`; empty for none. */
  value: string;
  onChange: (value: string) => void;
  /** ISO dates, inclusive. */
  min?: string;
  max?: string;
}

const Loaded = lazy(async () => ({ default: (await import('./later/date-field.tsx')).DateField }));

/** A civil date: typed part by part, `05-03-2026` in Danish, `05/03/2026` in English; in and out as an ISO date. */
export const DateField = (props: DateFieldProps) => (
  <FieldToCome label={props.label}>
    <Loaded {...props} />
  </FieldToCome>
);
