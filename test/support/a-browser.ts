import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** First the one that has no window to draw around a page: the same tests take a sixth less of it. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
export const chromiumPath = PLACES.find((path) => existsSync(path));

const QUIETLY = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Most tabs live too briefly for what the compilers would make of their code, and each new page fills a small young generation anew: a quarter of a renderer's time.
  '--js-flags=--no-opt --no-maglev --min-semi-space-size=32',
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath ?? '', args: QUIETLY });

/** A suite that needs a browser. Without one it is skipped, aloud; in CI that is a failure. */
export const describeInBrowser = (name: string, suite: () => void): void => {
  if (chromiumPath !== undefined) {
    describe(name, suite);
    return;
  }
  const remedy = `no Chromium at ${PLACES.join(', ')}: install it (Debian: apt-get install chromium)`;
  if (process.env['CI'] === undefined || process.env['CI'] === 'false') {
    process.stderr.write(`\n*** SKIPPED: ${name}: ${remedy}\n`);
    describe.skip(name, suite);
  } else
    describe(name, () => {
      it('has a browser to run in', () => {
        throw new Error(remedy);
      });
    });
};
