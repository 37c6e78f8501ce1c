import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, keepScreen, type Seat } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import type { Loose } from '../support/an-office.ts';
import { aStoryHouse, type StoryHouse } from '../support/a-story-house.ts';
import { go, watchOver } from '../support/a-watch.ts';
import { CONSOLE_PAGES } from '../support/console-pages.ts';

jest.setTimeout(240_000);

const ROUTES = join(__dirname, '../../console/src/pages');
const WITHOUT_STUDY = ['/studies', '/studies/new'];
/** Each language and each theme; the pairs of them are for the tests of the pages. */
const SEATS: Seat[] = [
  { language: 'en', scheme: 'light' },
  { language: 'da', scheme: 'dark' },
];

const users = [...new Set(CONSOLE_PAGES.flatMap(([, ...theirs]) => theirs))];
/** A coordinator sees every page in both; the others, whose pages are the same or fewer, take turns. */
const looks = users.flatMap((user, n) =>
  SEATS.filter((_, at) => user === 'coordinator-1' || at === n % SEATS.length).map(
    (seat) => [user, seat.language, seat.scheme, seat] as const,
  ),
);

describe('the table of pages', () => {
  it('names every page that a study has', () => {
    const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).filter((file) => /route\.ts$/.test(file));
    const written = files
      .flatMap((file) => [...readFileSync(join(ROUTES, file), 'utf8').matchAll(/^\s*path: '([^']+)'/gm)])
      .map(([, path = '']) => path)
      .filter((path) => !WITHOUT_STUDY.includes(path));
    expect(CONSOLE_PAGES.map(([path]) => path).toSorted()).toEqual(written.toSorted());
  });
});

/** Somebody supported, somebody not, somebody in English; calls, an escalation, letters and a booked day. */
const writeTrial = async (house: StoryHouse): Promise<void> => {
  const { as, enrol, inStudy, of } = house;
  const weekly = { weekdays: ['mon', 'tue', 'wed'], from: '09:00', to: '15:00' };
  for (const assessor of ['assessor-1', 'assessor-2']) {
    const hours = { ...weekly, firstDay: '2026-04-13', lastDay: '2026-06-30' };
    await as('coordinator-1', 'POST', inStudy('/slots'), { assessor, kind: 'open', weekly: hours });
  }
  const supported = { arm: 'IPS-MA', mentor: 'mentor-1' };
  await enrol(1, supported);
  await enrol(2, { consent: { sms: true, phone: true, letter: true } });
  await enrol(3, { contact: { name: 'Deltager 3', phone: '20123403', language: 'en' } });
  await enrol(4, { ...supported, anchors: { baseline: '2025-06-02', randomisation: '2025-06-02' } });
  const booking = { at: '2026-05-05T10:00', mode: 'inPerson', assessor: 'assessor-1', place: 'Mødested 1' };
  await as('coordinator-1', 'PUT', of(1, '/follow-ups/FU12/appointment'), booking);
  await as('coordinator-1', 'PUT', of(1, '/check-ins/appointment'), { at: '2026-05-06T10:00', mode: 'phone' });
  await as('coordinator-1', 'POST', inStudy('/reports'), { month: '2026-03' });
  await house.turnTo('2026-05-04T10:30:00+02:00');
};

describeInBrowser('every page of the console', () => {
  let house: StoryHouse;
  beforeAll(async () => {
    house = await aStoryHouse();
    await writeTrial(house);
  });
  afterAll(() => house.close());

  /** What stands for each name of a path, for one who sees the participants under these ids. */
  const names = async (user: string): Promise<Record<string, string>> => {
    const work = await house.worklist();
    const people = user === 'statistician-1' ? [] : (await house.as(user, 'GET', house.inStudy('/participants'))).items;
    return {
      task: work.find(({ does }: Loose) => does === 'phone')?.id,
      escalation: work.find(({ kind }: Loose) => kind === 'escalation')?.id,
      participant: people[0]?.id,
      assessor: 'assessor-1',
      date: '2026-05-05',
      version: '1',
      user: 'mentor-1',
    };
  };

  it.each(looks)('keeps to WCAG 2.2 AA for %s: %s, %s', async (user, language, scheme, seat) => {
    const known = await names(user);
    const page = await house.page(user, '/studies/ips-ma/calendar', seat);
    const watch = watchOver(page);
    const faults: string[] = [];
    for (const [path] of CONSOLE_PAGES.filter(([, ...theirs]) => theirs.includes(user))) {
      const filled = path.replaceAll(/\$(\w+)/g, (_, name: string) => String(known[name]));
      await go(page, `/studies/ips-ma/${filled}`, watch);
      faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
      const name = `${path.replaceAll('/', '-').replaceAll('$', '')}-${user}-${String(language)}-${String(scheme)}`;
      await keepScreen(page, `pages/${name}`);
      expect([path, await page.title()]).not.toEqual([path, expect.stringMatching(/no such page|ingen side/i)]);
    }
    expect(faults).toEqual([]);
  });
});
