const isLost = (active: Element | null): boolean =>
  active === null || active === document.body || active.matches(':disabled, [type=submit]');

/**
 * A button that was shut while it saved has let the focus fall to the page, where Escape no longer closes its dialog: what is said of it takes it up.
 * Nobody who has gone on to another field is called back, and on a page that is only read nothing is taken.
 * @param marked the field that it is about, where one is on screen
 */
export const takeLostFocus = (notice: HTMLElement | null, marked?: HTMLElement | null): void => {
  if (!notice?.closest('form, [role=dialog]') || !isLost(document.activeElement)) return;
  // A list to choose from opens when it is entered, and hides what was said from whoever hears the page.
  const field = marked?.getAttribute('role') === 'combobox' ? undefined : marked;
  (field ?? notice).focus();
};
