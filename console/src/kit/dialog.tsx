import { lazy, Suspense, type ReactNode } from 'react';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Absent: it can only be finished, not left. A button of `slot="close"` leaves it as Escape does: asked first, if something was typed. */
  onClose?: () => void;
  /** Nothing that was typed would be lost: it closes without asking. */
  isKept?: boolean;
  children: ReactNode;
}

export const loadDialog = () => import('./later/dialog.tsx');
const Loaded = lazy(async () => ({ default: (await loadDialog()).Dialog }));

/** Over the page, which stays as it is. */
export const Dialog = (props: DialogProps) =>
  props.isOpen ? (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  ) : null;
