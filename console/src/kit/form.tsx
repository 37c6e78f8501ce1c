import type { ReactNode } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { faultsByField } from '../api/problem.ts';

export interface FormProps {
  onSubmit: () => void;
  /** What the API refused: its remedies stand at the fields of those names. */
  faults?: Error | null;
  children: ReactNode;
}

export const Form = ({ onSubmit, faults, children }: FormProps) => (
  <AriaForm
    className="form"
    validationErrors={faultsByField(faults)}
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </AriaForm>
);
