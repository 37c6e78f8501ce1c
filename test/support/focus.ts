import type { Locator } from 'playwright-core';

/** Waits until it has the focus, which a page gives to it a frame after what it follows from: after a dialog has gone, say. */
export const focusIn = (target: Locator): Promise<void> => target.and(target.page().locator(':focus')).waitFor();
