import type { Locator } from 'playwright-core';

/** Types a date or a time of day into the parts of its field, from the first on. */
export const dial = async (group: Locator, digits: string): Promise<void> => {
  await group.getByRole('spinbutton').first().focus();
  await group.page().keyboard.type(digits);
};
