import type { ReactNode } from 'react';

/** Where a finding's pointer leads. */
export const Place = ({ pointer, children }: { pointer: string; children: ReactNode }) => (
  <div className="protocol-place" data-pointer={pointer}>
    {children}
  </div>
);

const FOCUSABLE = 'input:not([type="hidden"]), textarea, button:not([slot]), select';

const focusFirst = (pointers: readonly string[]): boolean =>
  pointers.some((pointer) => {
    const place = document.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`);
    const field = place?.querySelector<HTMLElement>(FOCUSABLE);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
    return field !== undefined && field !== null;
  });

/** Longer than a form takes to arrive. */
const PATIENCE_MS = 1_000;

/** The field itself, as soon as its form is there; where it has none, what it lies in. */
export const focusPlace = ([pointer = '', ...around]: readonly string[]): void => {
  if (focusFirst([pointer])) return;
  const observer = new MutationObserver(() => {
    if (!focusFirst([pointer])) return;
    observer.disconnect();
    clearTimeout(giveUp);
  });
  const giveUp = setTimeout(() => {
    observer.disconnect();
    focusFirst(around);
  }, PATIENCE_MS);
  observer.observe(document.body, { childList: true, subtree: true });
};
