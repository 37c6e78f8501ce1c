import type { KeyboardEvent } from 'react';

const ROW = '[data-row]';

/** Where J and K lead; the arrows only from one line's link to the next, since elsewhere they scroll or open menus. */
const stepOf = (key: string, isOnRow: boolean): 1 | -1 | undefined => {
  if (key === 'j' || (isOnRow && key === 'ArrowDown')) return 1;
  if (key === 'k' || (isOnRow && key === 'ArrowUp')) return -1;
  return undefined;
};

const isTyping = (target: HTMLElement): boolean => target.matches('input, textarea, [role="spinbutton"]');

/** From line to line by keyboard: each line's link takes the focus, and Enter opens it. */
export const moveByKey = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, currentTarget, key, ctrlKey, metaKey, altKey } = event;
  if (!(target instanceof HTMLElement) || ctrlKey || metaKey || altKey || isTyping(target)) return;
  const step = stepOf(key, target.matches(ROW));
  // What stands in a dialog is a child of this list to React, not to the page.
  if (step === undefined || !currentTarget.contains(target)) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>(ROW)];
  const here = rows.findIndex((row) => row === target || row.closest('tr')?.contains(target));
  const next = rows[here === -1 ? 0 : here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
};
