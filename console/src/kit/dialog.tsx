import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { kitWords } from './words.ts';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Absent: it can only be finished, not left. */
  onClose?: () => void;
  children: ReactNode;
}

/** Over the page, which stays as it is. */
export const Dialog = ({ title, isOpen, onClose, children }: DialogProps) => {
  const say = useWords(kitWords);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isKeyboardDismissDisabled={!onClose}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className="modal">
        <AriaDialog className="dialog">
          <div className="page-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {onClose ? (
              <Button kind="quiet" aria-label={say('close')} onPress={onClose}>
                ×
              </Button>
            ) : null}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
