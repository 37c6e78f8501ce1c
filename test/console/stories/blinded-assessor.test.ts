import { describeInBrowser } from '../../support/a-browser.ts';
import type { Loose } from '../../support/an-office.ts';
import { aStoryHouse } from '../../support/a-story-house.ts';
import { watchOver } from '../../support/a-watch.ts';
import { HANDS, type HandKind } from '../../support/two-hands.ts';

jest.setTimeout(180_000);

const SUPPORTED = { arm: 'IPS-MA', mentor: 'mentor-1' };
/** Of the arm, who looks after it, and how often they meet. */
const TRACES_OF_SUPPORT = /IPS-MA|\bSAU\b|\barm\b|mentor|check-?in|\bC-[0-9A-Z]{4}/i;
/** The study's id is none, which stands in every address. */
const traceIn = (text: string): string | undefined => TRACES_OF_SUPPORT.exec(text.replaceAll('ips-ma', ''))?.[0];

/** Everything her browser was told and everything it showed, of two people of whom one gets support. */
const tourOf = async (supported: 1 | 2, kind: HandKind) => {
  const house = await aStoryHouse();
  try {
    for (const n of [1, 2]) {
      await house.enrol(n, n === supported ? SUPPORTED : {});
      const at = `2026-04-28T${String(8 + 2 * n).padStart(2, '0')}:00`;
      const booking = { at, mode: 'inPerson', assessor: 'assessor-1' };
      await house.as('coordinator-1', 'PUT', house.of(n, '/follow-ups/FU12/appointment'), booking);
    }
    const support = (path: string) => house.of(supported, `/check-ins${path}`);
    const held = { on: '2026-04-08', kind: 'mentor', setting: 'office', outcome: 'held' };
    await house.as('coordinator-1', 'POST', support(''), held);
    await house.as('coordinator-1', 'PUT', support('/appointment'), { at: '2026-04-29T10:00', mode: 'inPerson' });
    await house.turnTo('2026-04-28T13:00:00+02:00');

    const { page, hand } = await house.seat('assessor-1', '/calendar', kind);
    const watch = watchOver(page);
    await page.reload();
    const shown: string[] = [];
    const look = async () => {
      await page.getByRole('button', { name: 'To the next due item' }).waitFor();
      // Fields that weigh much come a moment after the page.
      await page.waitForLoadState('networkidle');
      await watch.settled();
      shown.push(await page.locator('body').innerText(), await page.locator('body').innerHTML());
    };
    await look();
    const links = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    for (const name of links) {
      await hand.press(page.getByRole('link', { name, exact: true }));
      await page.getByRole('heading', { level: 1, name }).waitFor();
      if (name === 'Bookings') await page.getByRole('group', { name: 'Go to the week of' }).waitFor();
      await look();
    }
    const { items } = await house.as('assessor-1', 'GET', house.inStudy('/participants'));
    for (const { id } of items as Loose[]) {
      await page.goto(`/studies/ips-ma/participants/${String(id)}`);
      await page.getByRole('heading', { level: 1, name: String(id) }).waitFor();
      await look();
    }
    await page.goto('/studies/ips-ma/bookings/assessor-1/2026-04-28');
    await page.getByRole('button', { name: 'Show names and phone numbers' }).waitFor();
    await hand.press(page.getByRole('button', { name: 'Show names and phone numbers' }));
    await page.getByText('Deltager 1').waitFor();
    await look();
    return { links, people: items.length, answers: watch.answers, shown };
  } finally {
    await house.close();
  }
};

describeInBrowser('an assessor who looks everywhere', () => {
  it.each(HANDS)(
    'finds no trace of arm, mentor or check-in, by %s, and the same whoever gets support',
    async (kind) => {
      const first = await tourOf(1, kind);
      expect(first.people).toBe(2);
      expect(first.links.length).toBeGreaterThan(2);
      expect(first.answers.length).toBeGreaterThan(8);
      for (const { path, text } of first.answers) expect([path, traceIn(text)]).toEqual([path, undefined]);
      for (const text of first.shown) expect(traceIn(text)).toBeUndefined();
      const other = await tourOf(2, kind);
      // How often a page asks is a matter of timing, and a body on its way to a page that is left is lost; what it is told is not.
      const told = ({ answers }: typeof first) =>
        [...new Set(answers.filter(({ text }) => text !== '').map(({ path, text }) => `${path} ${text}`))].toSorted();
      expect(told(other)).toEqual(told(first));
      expect(other.shown.filter((_, n) => n % 2 === 0)).toEqual(first.shown.filter((_, n) => n % 2 === 0));
    },
  );
});
