import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { DialogTrigger, Popover as AriaPopover } from 'react-aria-components/Popover';
import { Button } from './button.tsx';

export interface PopoverProps {
  /** On the button that opens it. */
  label: ReactNode;
  /** What it is called by a screen reader, and its button too. */
  name: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A few choices beside a button; the focus goes back to the button. */
export const Popover = ({ label, name, isOpen, onOpenChange, children }: PopoverProps) => (
  <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
    <Button aria-label={name}>{label}</Button>
    <AriaPopover className="popover" placement="bottom end">
      <Dialog className="popover-dialog" aria-label={name}>
        {children}
      </Dialog>
    </AriaPopover>
  </DialogTrigger>
);
