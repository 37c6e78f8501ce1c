import { isAlone, type Pressed } from '../../../kit/pressed.ts';

const ROW = '[data-row]';

/** Where J and K lead; the arrows only from one line's link to the next, since elsewhere they scroll or open menus. */
const stepOf = (key: string, isOnRow: boolean): 1 | -1 | undefined => {
  if (key === 'j' || (isOnRow && key === 'ArrowDown')) return 1;
  if (key === 'k' || (isOnRow && key === 'ArrowUp')) return -1;
  return undefined;
};

/** Letters have a meaning of their own in fields, and in selects whose options they find. */
const TAKES_LETTERS =
  'input:not([type=checkbox], [type=radio]), textarea, [role="spinbutton"], [aria-haspopup="listbox"]';

/** The list is entered from the page around it, but not from what lies over the page, nor where letters alone are to do nothing. */
const reachesList = (target: Element, list: HTMLElement, areLettersOn: boolean): boolean =>
  list.contains(target) ||
  (areLettersOn &&
    (target === document.body || target.contains(list) || target.closest('main')?.contains(list) === true));

/**
 * The line to which a key leads, from line to line by keyboard: each line's link takes the focus, and Enter opens it.
 * @param areLettersOn whether letters work outside the list too; whoever dictates or slips can switch them off (WCAG 2.1.4)
 */
export const rowFor = (event: Pressed, list: HTMLElement, areLettersOn: boolean): HTMLElement | undefined => {
  const { target, key } = event;
  if (!(target instanceof Element) || !isAlone(event)) return undefined;
  if (target.matches(TAKES_LETTERS) || !reachesList(target, list, areLettersOn)) return undefined;
  const step = stepOf(key, target.matches(ROW));
  if (step === undefined) return undefined;
  const rows = [...list.querySelectorAll<HTMLElement>(ROW)];
  const here = rows.findIndex((row) => row === target || row.closest('tr')?.contains(target));
  return rows[here === -1 ? 0 : here + step];
};
