import type { ReactNode } from 'react';

/** Where a finding's pointer leads. */
export const Place = ({ pointer, children }: { pointer: string; children: ReactNode }) => (
  <div className="protocol-place" data-pointer={pointer}>
    {children}
  </div>
);

const FOCUSABLE = 'input:not([type="hidden"]), textarea, button:not([slot]), select';

/** @returns whether the field is there */
export const focusPlace = (pointers: readonly string[]): boolean => {
  for (const pointer of pointers) {
    const place = document.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`);
    const field = place?.querySelector<HTMLElement>(FOCUSABLE);
    if (field) {
      field.focus();
      field.scrollIntoView({ block: 'center' });
      return true;
    }
  }
  return false;
};
