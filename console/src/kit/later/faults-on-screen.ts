import { useCallback, useContext, useSyncExternalStore } from 'react';
import type { Fault, Problem } from '../../api/problem.ts';
import { FaultsOfForm } from '../faults-of-form.ts';

/** Every field of the kit has a place for its remedy. */
const fieldOf = (form: Element, field: string): Element | null =>
  form.querySelector(`[name="${CSS.escape(field)}"]`)?.closest('.field') ?? null;

/** The part of a field that takes the focus. */
const control = (field: Element): HTMLElement | null =>
  field.querySelector<HTMLElement>('[role=spinbutton], input:not([type=hidden]), textarea, button');

interface FaultsOnScreen {
  /** Told at a field of the form around. */
  marked: readonly Fault[];
  /** With no field on screen, each once. */
  others: readonly Fault[];
  /** The first control with a fault in the form around something: the same function for the same refusal. */
  firstMarked: (within: Element) => HTMLElement | null;
}

const isFirst = (fault: Fault, at: number, faults: readonly Fault[]): boolean =>
  faults.findIndex(({ field, remedy }) => field === fault.field && remedy === fault.remedy) === at;

const BETWEEN = '\n';

/**
 * Which faults somebody sees at their fields already.
 * @param within something inside the form, once it is there
 */
export const useFaultsOnScreen = (error: Problem, within: Element | null): FaultsOnScreen => {
  const isOfForm = useContext(FaultsOfForm) === error;
  const form = isOfForm ? (within?.closest('form') ?? null) : null;
  const firstMarked = useCallback(
    (somewhere: Element): HTMLElement | null => {
      const around = isOfForm ? somewhere.closest('form') : null;
      const fields = around ? error.faults.map(({ field }) => field && fieldOf(around, field)) : [];
      const first = fields.find((field) => field instanceof Element);
      return first ? control(first) : null;
    },
    [error, isOfForm],
  );
  const subscribe = useCallback(
    (onChange: () => void) => {
      const watch = new MutationObserver(onChange);
      if (form) watch.observe(form, { childList: true, subtree: true });
      return () => {
        watch.disconnect();
      };
    },
    [form],
  );
  const onScreen = useSyncExternalStore(subscribe, () =>
    form
      ? error.faults
          .map(({ field }) => field)
          .filter((field) => fieldOf(form, field) !== null)
          .join(BETWEEN)
      : '',
  ).split(BETWEEN);
  const marked = error.faults.filter(({ field }) => field !== '' && onScreen.includes(field));
  return {
    marked,
    others: error.faults.filter((fault) => !marked.includes(fault)).filter(isFirst),
    firstMarked,
  };
};
