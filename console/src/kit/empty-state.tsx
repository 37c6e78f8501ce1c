import type { ReactNode } from 'react';

/** In place of a list without rows: what would stand here, and how it comes about. */
export const EmptyState = ({ children }: { children: ReactNode }) => <div className="empty">{children}</div>;
