import { useMemo, useState, type PointerEvent, type ReactNode } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { faultsByField } from '../api/problem.ts';
import { FaultsOfForm } from './faults-of-form.ts';
import { useRefusalWords } from './use-refusal-words.ts';

export interface FormProps {
  onSubmit: () => void;
  /** What the API refused: its remedies stand at the fields of those names. */
  faults?: Error | null;
  /** Of the whole width, for fields with something beside them. */
  isWide?: boolean;
  children: ReactNode;
}

const submitAt = (target: EventTarget | null): HTMLButtonElement | null =>
  target instanceof Element ? target.closest<HTMLButtonElement>('button[type=submit]:enabled') : null;

/** A hand that holds a mouse still moves it by so much. */
const STILL_PIXELS = 8;

/** A remedy that goes as its field is left lets the button slip from under the pointer: the press counts all the same. */
const pressEvenIfItSlips = ({ target, clientX, clientY }: PointerEvent<Element>): void => {
  const button = submitAt(target);
  if (!button) return;
  const released = (event: globalThis.PointerEvent): void => {
    const isStill = Math.hypot(event.clientX - clientX, event.clientY - clientY) < STILL_PIXELS;
    if (event.type === 'pointerup' && isStill && submitAt(event.target) !== button) button.click();
    document.removeEventListener('pointerup', released);
    document.removeEventListener('pointercancel', released);
  };
  document.addEventListener('pointerup', released);
  document.addEventListener('pointercancel', released);
};

export const Form = ({ onSubmit, faults, isWide = false, children }: FormProps) => {
  const sentence = useRefusalWords(faults)?.sentence;
  const [answered, setAnswered] = useState<Error | null>();
  // One object for one refusal: a field that is mended meanwhile stays free of it.
  const byField = useMemo(
    () => (sentence ? faultsByField(faults === answered ? undefined : faults, sentence) : {}),
    [faults, answered, sentence],
  );
  return (
    <AriaForm
      className="form"
      data-wide={isWide}
      validationErrors={byField}
      // A refusal may be met in another field than the one it stands at, by a reason for instance: it does not bar the next try.
      onClickCapture={({ target }) => {
        if (submitAt(target)) setAnswered(faults);
      }}
      onPointerDownCapture={pressEvenIfItSlips}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <FaultsOfForm value={faults}>{children}</FaultsOfForm>
    </AriaForm>
  );
};
