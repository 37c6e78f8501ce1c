import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { listen } from '../../local/start/listening.ts';
import { openBrowser } from './a-browser.ts';
import type { Seat } from './a-console.ts';

/** A tab that was signed in on, and the test that it was last opened for. */
interface Sitting {
  page: Page;
  test: string;
}

/** Of the same origin as the console, and none of it. */
const NO_CONSOLE = '/config.json';
/** In the browser: who signed in on this machine and their language are all that the console kept. */
const KEEP = `({ user, language }) => {
  localStorage.clear();
  sessionStorage.clear();
  localStorage.setItem('cairn.language', language);
  sessionStorage.setItem('cairn.local-user', JSON.stringify({ user, operator: false }));
}`;

/** In the browser: what an answer brings is drawn, and what that asks for is asked. */
export const TWO_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/**
 * `SLOWLY=1`: as on a machine that many share, each frame and each answer comes late. A test that passes only where the page is quicker than the next line fails then.
 */
const IS_SLOW = process.env['SLOWLY'] !== undefined;
const LATE_MS = 150;
/** In the browser, before anything of the page. */
const LATE_FRAMES = `(() => {
  const frame = window.requestAnimationFrame.bind(window);
  const awaited = new Set();
  let last = 0;
  window.requestAnimationFrame = (draw) => {
    last += 1;
    const id = last;
    awaited.add(id);
    setTimeout(() => frame((time) => awaited.delete(id) && draw(time)), ${String(LATE_MS)});
    return id;
  };
  window.cancelAnimationFrame = (id) => awaited.delete(id);
})()`;

/** Well within a test's time, so that it is the step that is told and not the test. */
const PATIENCE_MS = 20_000;
const LOCALES = { da: 'da-DK', en: 'en-GB' };
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };

type Serve = Parameters<typeof listen>[1];

/** A browser before one address, at which one house after the other is served; the tabs that people sat at stay open between them. */
export const aDesk = async () => {
  let serve: Serve = () => new Response(null, { status: 503 });
  const server = await listen(0, async (request) => {
    if (IS_SLOW) await setTimeout(LATE_MS);
    return serve(request);
  });
  const browser: Browser = await openBrowser();
  const contexts: BrowserContext[] = [];
  const sittings: Sitting[] = [];
  const pending = new Map<Page, Set<Request>>();
  /** What the browser complained of, the content security policy among it. */
  const complaints: string[] = [];

  const listenTo = (page: Page): void => {
    const asked = new Set<Request>();
    pending.set(page, asked);
    page.on('request', (request) => asked.add(request));
    page.on('requestfinished', (request) => asked.delete(request));
    page.on('requestfailed', (request) => asked.delete(request));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  };

  /** A tab of somebody who has not signed in yet. */
  const tab = async ({ language = 'en', scheme = 'light', isPhone = false }: Seat = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: server.address,
      locale: LOCALES[language],
      colorScheme: scheme,
      viewport: isPhone ? PHONE : DESK,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.push(context);
    const page = await context.newPage();
    if (IS_SLOW) await page.addInitScript(LATE_FRAMES);
    listenTo(page);
    return page;
  };

  /**
   * A tab that an earlier test has left. It has read the console already: one of its own for each test would read and compile all of it again, which
   * takes three times as long.
   */
  const takenOver = async (test: string): Promise<Page | undefined> => {
    const left = sittings.find((each) => each.test !== test && !each.page.isClosed());
    if (left === undefined) return undefined;
    left.test = test;
    // Where the pointer was left it would choose among what comes there.
    await left.page.mouse.move(0, 0);
    left.page.removeAllListeners();
    listenTo(left.page);
    await left.page.unrouteAll();
    await left.page.context().setOffline(false);
    return left.page;
  };

  const aSitting = async (): Promise<Page> => {
    const test = expect.getState().currentTestName ?? '';
    const left = await takenOver(test);
    if (left !== undefined) return left;
    const opened = await tab();
    sittings.push({ page: opened, test });
    return opened;
  };

  /** Nothing more is to come: what comes above a button moves it away from under the pointer, and the press is lost. */
  const settled = async (page: Page): Promise<void> => {
    do {
      await page.locator('h1').first().waitFor();
      await page.locator('.loading').first().waitFor({ state: 'detached' });
      await page.evaluate(TWO_FRAMES);
    } while ((pending.get(page)?.size ?? 0) > 0 || (await page.locator('.loading').count()) > 0);
  };

  /** An address as one of the staff sees it who signed in on this tab before, and chose that language and that theme. */
  const page = async (user: string, path: string, seat: Seat = {}): Promise<Page> => {
    const { language = 'en', scheme = 'light', isPhone = false } = seat;
    const opened = await aSitting();
    await opened.goto(NO_CONSOLE);
    await opened.evaluate(`(${KEEP})(${JSON.stringify({ user, language })})`);
    await opened.emulateMedia({ colorScheme: scheme });
    await opened.setViewportSize(isPhone ? PHONE : DESK);
    await opened.goto(path);
    await opened.getByRole('navigation').waitFor();
    await settled(opened);
    return opened;
  };

  return {
    address: server.address,
    complaints,
    tab,
    page,
    tabs: (): Page[] => contexts.flatMap((context) => context.pages()),
    serve: (house: Serve): void => {
      serve = house;
    },
    /** Everybody gets up: no tab asks the house for anything any more. */
    leave: async (): Promise<void> => {
      const kept = sittings.map(({ page: each }) => each).filter((each) => !each.isClosed());
      for (const each of kept) await each.goto('about:blank');
      const others = contexts.filter((context) => !kept.some((each) => each.context() === context));
      for (const context of others) await context.close();
      complaints.length = 0;
    },
    close: async (finish: () => Promise<unknown> = () => Promise.resolve()): Promise<void> => {
      await browser.close();
      await server.close(finish);
    },
  };
};

export type Desk = Awaited<ReturnType<typeof aDesk>>;
