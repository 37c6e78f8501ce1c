import { useId } from 'react';
import { useWords } from '../../words/use-words.ts';
import { Button } from '../button.tsx';
import { kitWords } from '../words.ts';

export interface DiscardQuestionProps {
  onKeep: () => void;
  onDiscard: () => void;
}

/** It stands above a form that may have been scrolled, and a button that takes the focus as it appears scrolls nothing. */
const bringIntoView = (question: HTMLElement | null): void => {
  question?.scrollIntoView({ block: 'nearest' });
};

/** Asks before what was typed in a dialog is thrown away; whoever presses Escape once too often loses nothing. */
export const DiscardQuestion = ({ onKeep, onDiscard }: DiscardQuestionProps) => {
  const say = useWords(kitWords);
  const id = useId();
  return (
    <div
      ref={bringIntoView}
      className="notice"
      data-kind="warning"
      role="group"
      aria-labelledby={id}
      aria-describedby={`${id}why`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onKeep();
      }}
    >
      <p id={id} className="notice-title">
        {say('discardTyped')}
      </p>
      <p id={`${id}why`}>{say('unsavedWhy')}</p>
      <div className="dialog-actions">
        <Button onPress={onDiscard}>{say('discard')}</Button>
        <Button kind="primary" autoFocus onPress={onKeep}>
          {say('keepWriting')}
        </Button>
      </div>
    </div>
  );
};
