import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/a-browser.ts';
import { writeHostileTrial } from '../support/a-hostile-trial.ts';
import { aStoryHouse, type StoryHouse } from '../support/a-story-house.ts';
import { go, watchOver, type Watch } from '../support/a-watch.ts';

jest.setTimeout(240_000);

/** In the browser: whatever a payload would have to become to run, be it a handler, an address or an element of its own. */
const TRACES = `[...document.querySelectorAll('*')]
  .filter((element) =>
    [...element.attributes].some(
      ({ name, value }) =>
        name.startsWith('on') ||
        (/^(href|src|srcset|srcdoc|action|formaction|data|poster|background)$/.test(name) &&
          /^\\s*((java|vb)script|data|blob):|^(https?:)?\\/\\/evil/i.test(value)),
    ) || /^(iframe|object|embed|marquee|base|frameset|xss|applet|math)$/i.test(element.tagName),
  )
  .map((element) => element.outerHTML.slice(0, 200))`;

describeInBrowser('text that would rather be a program', () => {
  let house: StoryHouse;
  let page: Page;
  let watch: Watch;
  const ran: string[] = [];
  beforeAll(async () => {
    house = await aStoryHouse();
    await writeHostileTrial(house);
  });
  afterAll(() => house.close());

  const sitAs = async (user: string): Promise<void> => {
    page = await house.tab();
    watch = watchOver(page);
    await page.exposeFunction('__xss', () => ran.push(page.url()));
    await page.goto(`/studies/ips-ma/calendar`);
    await page.getByRole('button', { name: `Sign in as ${user}`, exact: true }).click();
    await watch.settled();
  };
  const harmless = async (): Promise<void> => {
    expect(await page.evaluate(TRACES)).toEqual([]);
    expect({ ran, dialogs: watch.dialogs, strangers: watch.strangers, complaints: house.complaints }).toEqual({
      ran: [],
      dialogs: [],
      strangers: [],
      complaints: [],
    });
  };

  it('is shown as it was written in the list of participants, all of it', async () => {
    await sitAs('coordinator-1');
    await go(page, '/studies/ips-ma/participants', watch);
    await harmless();
  });
});
