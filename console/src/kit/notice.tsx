import type { ReactNode } from 'react';

export interface NoticeProps {
  kind?: 'note' | 'warning' | 'problem';
  title?: string;
  children?: ReactNode;
}

/** Said aloud when it appears: at once if it is a problem, in passing otherwise. */
export const Notice = ({ kind = 'note', title, children }: NoticeProps) => (
  <div className="notice" data-kind={kind} role={kind === 'problem' ? 'alert' : 'status'}>
    {title === undefined ? null : <p className="notice-title">{title}</p>}
    {children}
  </div>
);
