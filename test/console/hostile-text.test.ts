import type { Page } from 'playwright-core';
import type { Loose } from '../support/an-office.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { writeHostileTrial } from '../support/a-hostile-trial.ts';
import { aStoryHouse, type StoryHouse } from '../support/a-story-house.ts';
import { go, watchOver, type Watch } from '../support/a-watch.ts';
import { CONSOLE_PAGES } from '../support/console-pages.ts';

jest.setTimeout(240_000);

const PEOPLE_SHOWING_ALL = 19;

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
    const complaints = house.complaints.filter((line) => !line.startsWith('Failed to load resource'));
    expect({ ran, dialogs: watch.dialogs, strangers: watch.strangers, complaints }).toEqual({
      ran: [],
      dialogs: [],
      strangers: [],
      complaints: [],
    });
  };

  it.each(['coordinator-1', 'lead-1', 'assessor-1'])('runs on no page of %s', async (user) => {
    await sitAs(user);
    const task = (await house.worklist()).find(({ next }: Loose) => next !== undefined)?.id;
    const people = (await house.as(user, 'GET', house.inStudy('/participants'))).items;
    const known: Record<string, string> = {
      task,
      participant: people[0]?.id,
      assessor: 'assessor-1',
      date: '2026-04-13',
      version: '2',
      user: 'mentor-1',
      escalation: 'none',
    };
    for (const [path] of CONSOLE_PAGES.filter(([, ...theirs]) => theirs.includes(user))) {
      await go(page, `/studies/ips-ma/${path.replaceAll(/\$(\w+)/g, (_, name: string) => known[name] ?? '')}`, watch);
      await harmless();
    }
  });

  it('stands on the pages of nineteen people as it was written, all of it', async () => {
    await sitAs('coordinator-1');
    for (let n = 1; n <= PEOPLE_SHOWING_ALL; n += 1) {
      const { contact } = await house.as('coordinator-1', 'GET', house.of(n, '?purpose=edit'));
      await go(page, `/studies/ips-ma/participants/P-${String(n)}?purpose=edit`, watch);
      for (const tab of ['Facts', 'Events']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByText(String(contact.name).trim(), { exact: false }).first().waitFor();
        await watch.settled();
        await harmless();
      }
    }
  });
});
