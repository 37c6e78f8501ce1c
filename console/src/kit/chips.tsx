import type { ReactNode } from 'react';

export interface ChipsProps {
  label: string;
  children: ReactNode;
}

/** Links that narrow a list, each with how many it would show; the one that holds is `aria-current`. */
export const Chips = ({ label, children }: ChipsProps) => (
  <div className="chips" role="group" aria-label={label}>
    <ul>{children}</ul>
  </div>
);
