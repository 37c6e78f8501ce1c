import { Suspense, type ReactNode } from 'react';

/** The place of a field that cannot be shown yet. */
export const FieldPlace = ({ label }: { label: string }) => (
  <div className="field" aria-hidden="true">
    <span className="label">{label}</span>
    <span className="segments" />
  </div>
);

export interface FieldToComeProps {
  label: string;
  children: ReactNode;
}

/** A field that weighs much is loaded when it is first shown; until then its place is kept. */
export const FieldToCome = ({ label, children }: FieldToComeProps) => (
  <Suspense fallback={<FieldPlace label={label} />}>{children}</Suspense>
);
