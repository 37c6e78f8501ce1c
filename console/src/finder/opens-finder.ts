interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  defaultPrevented: boolean;
  target: EventTarget | null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable], [role="spinbutton"]') !== null;

/** "/" beside a field, where nothing lies over the page; whoever dictates or slips can switch it off (WCAG 2.1.4). */
export const opensFinder = (event: Pressed, isKeyOn: boolean): boolean =>
  isKeyOn &&
  event.key === '/' &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.defaultPrevented &&
  !isTyping(event.target) &&
  document.querySelector('[role="dialog"], [role="alertdialog"]') === null;
