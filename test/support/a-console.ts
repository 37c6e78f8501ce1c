import axe, { type RunOptions } from 'axe-core';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PlatformSetting } from '../../local/platform.ts';
import { theBundle } from './a-bundle.ts';
import { aDesk, type Desk } from './a-desk.ts';
import { aPlatform } from './a-platform.ts';

const ROOT = join(__dirname, '../..');
const SCREENS = join(ROOT, 'reports/screens');

export interface Seat {
  language?: 'da' | 'en';
  scheme?: 'light' | 'dark';
  /** Of a phone; a desk otherwise. */
  isPhone?: boolean;
}

/** Everything of one machine behind a real port, and a browser before it. @param setting with a desk that is kept for others, if there is one */
export const aConsole = async (setting: PlatformSetting & { desk?: Desk } = {}) => {
  const { desk: kept, ...platform } = setting;
  const house = await aPlatform({ consolePath: theBundle(), ...platform });
  const desk = kept ?? (await aDesk());
  desk.serve(async (request) => house.app.fetch(request));
  return {
    ...house,
    address: desk.address,
    /** What the browser complained of, the content security policy among it. */
    complaints: desk.complaints,
    tab: desk.tab,
    page: desk.page,
    /** What every tab shows, as `reports/screens/NAME-1.png` and on. */
    keepScreens: async (name: string): Promise<void> => {
      for (const [n, each] of desk.tabs().entries()) await drawScreen(each, `${name}-${String(n + 1)}`);
    },
    close: async (): Promise<void> => {
      if (kept === undefined) return desk.close(() => house.close());
      await kept.leave();
      await house.close();
    },
  };
};

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** In the browser: what is wrong, and nothing of what is right is carried out of it. */
const FIND = `async (within, rules) => (await axe.run(within, rules)).violations.flatMap(({ id, nodes }) =>
  nodes.map(({ html, failureSummary = '' }) => id + ': ' + html + ' ' + failureSummary))`;

/** What axe finds against WCAG 2.2 AA, as one line each. @param within a selector: only what lies in it is looked at */
export const faultsOf = async (page: Page, within = 'html'): Promise<string[]> => {
  // What stands on every page (a banner) is drawn before the page itself has come: its heading tells that it has.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  // A document that it stands in already was only changed since: to read and compile it again takes half of the time.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe.source);
  return page.evaluate<string[]>(`(${FIND})(${JSON.stringify(within)}, ${JSON.stringify(RULES)})`);
};

const drawScreen = async (page: Page, name: string): Promise<void> => {
  mkdirSync(dirname(join(SCREENS, name)), { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true });
};

/** To be looked at by whoever asks for it (`SCREENS=1 npm test`), as `reports/screens/NAME.png`: to draw them all takes half a minute. */
export const keepScreen = async (page: Page, name: string): Promise<void> => {
  if (process.env['SCREENS'] !== undefined) await drawScreen(page, name);
};
