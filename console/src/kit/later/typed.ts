import { useEffect, useRef, type RefObject } from 'react';

/** What something is typed or chosen in; of a list to choose from, the button that shows the choice. */
const FIELDS = 'input, textarea, [role=spinbutton], [aria-haspopup=listbox]';

const isA = (type: string, field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === type;

const contentOf = (field: Element): string | boolean | null => {
  if (isA('checkbox', field)) return field.checked;
  if (isA('radio', field))
    return field.closest('[role=radiogroup]')?.querySelector<HTMLInputElement>('input:checked')?.value ?? null;
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : field.textContent;
};

/** A field may go and come back as another element of its name, which the radios of a group share; checkboxes may share one too. */
const keyOf = (field: Element): string | Element => {
  const name = field.getAttribute('name');
  return name === null || name === '' || isA('checkbox', field) ? field : name;
};

/**
 * A finger that counts a number up enters the button for it, which lies in one group with the field. Buttons that fill fields elsewhere lie in
 * something that says so: to watch all fields from any other would count what comes by itself as typed.
 */
const filledFrom = (entered: Element, box: Element): Element[] => {
  if (entered.matches(FIELDS)) return [entered];
  const filled = entered.closest('[data-fills]') ? box : entered.closest('[role=group]');
  return [...(filled?.querySelectorAll(FIELDS) ?? [])];
};

export interface Typed {
  /** Whether a field on screen holds something else than when it was first entered, or a button that may fill it. */
  isAny: () => boolean;
  /** The focus to the field that was entered last. */
  goBack: () => void;
}

/** What was typed in a dialog, whatever its form does with it. @param onEnter whenever a field is entered */
export const useTyped = (box: RefObject<HTMLElement | null>, onEnter: () => void): Typed => {
  const before = useRef(new Map<string | Element, string | boolean | null>());
  const last = useRef<HTMLElement>(null);
  useEffect(() => {
    const within = box.current;
    const note = ({ target }: Pick<FocusEvent, 'target'>): void => {
      if (!(target instanceof HTMLElement) || !within?.contains(target)) return;
      for (const field of filledFrom(target, within))
        if (!before.current.has(keyOf(field))) before.current.set(keyOf(field), contentOf(field));
      if (!target.matches(FIELDS)) return;
      last.current = target;
      onEnter();
    };
    // A field that takes the focus as it appears has it already.
    note({ target: document.activeElement });
    within?.addEventListener('focusin', note);
    return () => {
      within?.removeEventListener('focusin', note);
    };
  }, [box, onEnter]);
  return {
    isAny: () =>
      [...(box.current?.querySelectorAll(FIELDS) ?? [])].some((field) => {
        const content = before.current.get(keyOf(field));
        return content !== undefined && contentOf(field) !== content;
      }),
    goBack: () => {
      (last.current?.isConnected ? last.current : box.current)?.focus();
    },
  };
};
