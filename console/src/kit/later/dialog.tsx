import { useCallback, useRef, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../../words/use-words.ts';
import { Button } from '../button.tsx';
import type { DialogProps } from '../dialog.tsx';
import { kitWords } from '../words.ts';
import { DiscardQuestion } from './discard-question.tsx';
import { useTyped } from './typed.ts';

export const Dialog = ({ title, isOpen, onClose, isKept = false, children }: DialogProps) => {
  const say = useWords(kitWords);
  const box = useRef<HTMLElement>(null);
  /** How often it was asked since a field was entered. */
  const [asked, setAsked] = useState(0);
  const typed = useTyped(
    box,
    useCallback(() => {
      setAsked(0);
    }, []),
  );
  const leave = (): void => {
    if (isKept || !typed.isAny()) onClose?.();
    else setAsked((times) => times + 1);
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isKeyboardDismissDisabled={!onClose}
      onOpenChange={(open) => {
        if (!open) leave();
      }}
    >
      <Modal className="modal">
        <AriaDialog className="dialog" ref={box}>
          <div className="page-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {onClose ? (
              <Button kind="quiet" slot="close" aria-label={say('close')}>
                ×
              </Button>
            ) : null}
          </div>
          {asked > 0 && onClose ? (
            <DiscardQuestion
              key={asked}
              onDiscard={onClose}
              onKeep={() => {
                setAsked(0);
                typed.goBack();
              }}
            />
          ) : null}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
