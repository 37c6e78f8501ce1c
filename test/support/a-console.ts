import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PlatformSetting } from '../../local/platform.ts';
import { listen } from '../../local/start/listening.ts';
import { openBrowser } from './a-browser.ts';
import { theBundle } from './a-bundle.ts';
import { aPlatform } from './a-platform.ts';

const ROOT = join(__dirname, '../..');
const SCREENS = join(ROOT, 'reports/screens');

export interface Seat {
  language?: 'da' | 'en';
  scheme?: 'light' | 'dark';
  /** Of a phone; a desk otherwise. */
  isPhone?: boolean;
}

/** Well within a test's time, so that it is the step that is told and not the test. */
const PATIENCE_MS = 20_000;
const LOCALES = { da: 'da-DK', en: 'en-GB' };
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };

/** Everything of one machine behind a real port, and a browser before it. */
export const aConsole = async (setting: PlatformSetting = {}) => {
  const consolePath = theBundle();
  const house = await aPlatform({ consolePath, ...setting });
  const server = await listen(0, async (request) => house.app.fetch(request));
  const browser: Browser = await openBrowser();
  const contexts: BrowserContext[] = [];
  /** What the browser complained of, the content security policy among it. */
  const complaints: string[] = [];

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
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  };

  /** Opens an address and signs in there as one of the staff. */
  const page = async (user: string, path: string, seat: Seat = {}): Promise<Page> => {
    const opened = await tab(seat);
    await opened.goto(path);
    const word = seat.language === 'da' ? 'Log ind som' : 'Sign in as';
    await opened.getByRole('button', { name: `${word} ${user}`, exact: true }).click();
    await opened.getByRole('navigation').waitFor();
    return opened;
  };

  return {
    ...house,
    address: server.address,
    complaints,
    tab,
    page,
    /** What every tab shows, as `reports/screens/NAME-1.png` and on. */
    keepScreens: async (name: string): Promise<void> => {
      const tabs = contexts.flatMap((context) => context.pages());
      for (const [n, each] of tabs.entries()) await keepScreen(each, `${name}-${String(n + 1)}`);
    },
    close: async () => {
      await browser.close();
      await server.close(() => house.close());
    },
  };
};

/** What axe finds against WCAG 2.2 AA, as one line each. @param within a selector: only what lies in it is looked at */
export const faultsOf = async (page: Page, within = 'html'): Promise<string[]> => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // No page has a frame in it: one run in the page itself, and nothing of what is right is put together.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.include(within).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  );
};

/** Kept as an artefact: `reports/screens/NAME.png`. */
export const keepScreen = async (page: Page, name: string): Promise<void> => {
  mkdirSync(dirname(join(SCREENS, name)), { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true });
};
