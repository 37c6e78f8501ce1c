import type { Page, Request } from 'playwright-core';
import { TWO_FRAMES } from './a-desk.ts';

/** What a browser was told, and what it tried. */
export const watchOver = (page: Page) => {
  /** Of the API, in the order in which they came: the address and all that was answered. */
  const answers: { path: string; text: string }[] = [];
  const dialogs: string[] = [];
  const strangers: string[] = [];
  const reading: Promise<void>[] = [];
  const pending = new Set<Request>();
  const isApi = (request: Request): boolean => new URL(request.url()).pathname.startsWith('/api/');
  const hostOfPage = (): string => new URL(page.url()).host;

  const keep = async (request: Request): Promise<void> => {
    const response = await request.response();
    if (response === null) return;
    const text = await response.text().catch(() => '');
    const { pathname, search } = new URL(request.url());
    answers.push({ path: `${request.method()} ${pathname}${search}`, text });
  };
  page.on('request', (request) => {
    if (isApi(request)) pending.add(request);
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostOfPage() !== '' && host !== hostOfPage()) strangers.push(request.url());
  });
  page.on('requestfinished', (request) => {
    pending.delete(request);
    if (isApi(request)) reading.push(keep(request));
  });
  page.on('requestfailed', (request) => pending.delete(request));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });

  /** The page of this address is there, and waits for nothing. */
  const settled = async (): Promise<void> => {
    for (;;) {
      await page.locator('h1').first().waitFor();
      await page.locator('.loading').first().waitFor({ state: 'detached' });
      await page.evaluate(TWO_FRAMES);
      if (pending.size === 0 && (await page.locator('.loading').count()) === 0) break;
    }
    await Promise.all(reading);
  };

  return { answers, dialogs, strangers, settled };
};

export type Watch = ReturnType<typeof watchOver>;

/** In the browser: marks the heading that is left, and waits for one without the mark. The page that is left stays until the other is there. */
const FOLLOW = `(to) => new Promise((done) => {
  document.querySelector('h1')?.setAttribute('data-left', '');
  history.pushState({}, '', to);
  const arrived = () => {
    const heading = document.querySelector('h1');
    if (heading !== null && !heading.hasAttribute('data-left')) done();
    else requestAnimationFrame(arrived);
  };
  arrived();
})`;

/** To another page without loading the console anew, as a link does. */
export const go = async (page: Page, path: string, watch: Watch): Promise<void> => {
  await page.evaluate(`(${FOLLOW})(${JSON.stringify(path)})`);
  await watch.settled();
};
