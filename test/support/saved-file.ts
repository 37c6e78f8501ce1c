import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

export interface SavedFile {
  name: string;
  content: Buffer;
}

/** What the browser saved after a press of the button of that name. */
export const savedFile = async (page: Page, button: string): Promise<SavedFile> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).press('Enter'),
  ]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
};

export const savedText = async (page: Page, button: string): Promise<string> =>
  (await savedFile(page, button)).content.toString('utf8');
