import { Suspense, type ReactNode } from 'react';

export interface FieldToComeProps {
  label: string;
  children: ReactNode;
}

/** A field that weighs much is loaded when it is first shown; until then its place is kept. */
export const FieldToCome = ({ label, children }: FieldToComeProps) => (
  <Suspense
    fallback={
      <div className="field" aria-hidden="true">
        <span className="label">{label}</span>
        <span className="segments" />
      </div>
    }
  >
    {children}
  </Suspense>
);
