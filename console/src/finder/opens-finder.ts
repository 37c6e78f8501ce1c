import { isAlone, type Pressed } from '../kit/pressed.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable], [role="spinbutton"]') !== null;

/** "/" beside a field, where nothing lies over the page; whoever dictates or slips can switch it off (WCAG 2.1.4). */
export const opensFinder = (event: Pressed, isKeyOn: boolean): boolean =>
  isKeyOn &&
  event.key === '/' &&
  isAlone(event) &&
  !isTyping(event.target) &&
  document.querySelector('[role="dialog"], [role="alertdialog"]') === null;
