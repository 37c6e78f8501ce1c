import { lazy } from 'react';
import type { FieldProps } from './field-parts.tsx';
import { FieldToCome } from './field-to-come.tsx';

export interface NumberFieldProps extends FieldProps {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  step?: number;
  /** Of money 2; otherwise it is a whole number, in which a point or comma that is typed is passed over: what is a thousand in one language is a one in another. */
  fractionDigits?: 0 | 2;
}

const Loaded = lazy(async () => ({ default: (await import('./later/number-field.tsx')).NumberField }));

/** A number as it is written in the reader's language; arrow keys count it up and down. */
export const NumberField = (props: NumberFieldProps) => (
  <FieldToCome label={props.label}>
    <Loaded {...props} />
  </FieldToCome>
);
