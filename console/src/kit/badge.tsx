import type { ReactNode } from 'react';

export interface BadgeProps {
  /** Never told by colour alone: the words say it too. */
  kind?: 'plain' | 'good' | 'warning' | 'problem';
  children: ReactNode;
}

export const Badge = ({ kind = 'plain', children }: BadgeProps) => (
  <span className="badge" data-kind={kind}>
    {children}
  </span>
);
