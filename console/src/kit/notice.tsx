import type { ReactNode, RefCallback } from 'react';

export interface NoticeProps {
  kind?: 'note' | 'warning' | 'problem';
  title?: string;
  /** Once it is there: it can take the focus. */
  ref?: RefCallback<HTMLElement>;
  children?: ReactNode;
}

/** Said aloud when it appears: at once if it is a problem, in passing otherwise. */
export const Notice = ({ kind = 'note', title, ref, children }: NoticeProps) => (
  <div
    className="notice"
    data-kind={kind}
    role={kind === 'problem' ? 'alert' : 'status'}
    {...(ref ? { ref, tabIndex: -1 } : {})}
  >
    {title === undefined ? null : <p className="notice-title">{title}</p>}
    {children}
  </div>
);
