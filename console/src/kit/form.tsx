import type { ReactNode } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { faultsByField } from '../api/problem.ts';

export interface FormProps {
  onSubmit: () => void;
  /** What the API refused: its remedies stand at the fields of those names. */
  faults?: Error | null;
  /** Of the whole width, for fields with something beside them. */
  isWide?: boolean;
  children: ReactNode;
}

export const Form = ({ onSubmit, faults, isWide = false, children }: FormProps) => (
  <AriaForm
    className="form"
    data-wide={isWide}
    validationErrors={faultsByField(faults)}
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </AriaForm>
);
