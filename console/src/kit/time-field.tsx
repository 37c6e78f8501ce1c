import { lazy } from 'react';
import type { FieldProps } from './field-parts.tsx';
import { FieldToCome } from './field-to-come.tsx';

export interface TimeFieldProps extends FieldProps {
  /** `10:30`, on the clock of the study; empty for none. */
  value: string;
  onChange: (value: string) => void;
}

const Loaded = lazy(async () => ({ default: (await import('./later/time-field.tsx')).TimeField }));

export const TimeField = (props: TimeFieldProps) => (
  <FieldToCome label={props.label}>
    <Loaded {...props} />
  </FieldToCome>
);
