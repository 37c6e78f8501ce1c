import { Suspense, type ReactNode } from 'react';
import { lateDialog } from './late-dialog.tsx';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Absent: it can only be finished, not left. A button of `slot="close"` leaves it as Escape does: asked first, if something was typed. */
  onClose?: () => void;
  /** Nothing that was typed would be lost: it closes without asking. */
  isKept?: boolean;
  children: ReactNode;
}

export const loadDialog = async () => (await import('./later/dialog.tsx')).Dialog;
const Loaded = lateDialog(loadDialog);

/** Over the page, which stays as it is. */
export const Dialog = (props: DialogProps) =>
  props.isOpen ? (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  ) : null;
