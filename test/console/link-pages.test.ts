import type { Browser } from 'playwright-core';
import { listen } from '../../local/start/listening.ts';
import { describeInBrowser, openBrowser } from '../support/a-browser.ts';
import { faultsOf } from '../support/a-console.ts';
import { aPlatform } from '../support/a-platform.ts';
import { focusIn } from '../support/focus.ts';
import { turnTo } from '../support/a-small-trial.ts';
import { aNewcomer } from '../support/an-office.ts';

jest.setTimeout(120_000);

const OF = '/api/studies/ips-ma';
const TIMES = ['2026-04-29T09:00', '2026-04-30T13:00'];
/** Smaller than phones are made today. */
const OLD_PHONE = { width: 320, height: 480 };

/** One participant who is written to by mail, with a mail about an appointment in the outbox. */
const aHouseWithMail = async () => {
  const house = await aPlatform({ clock: Date.parse('2026-03-20T10:00:00+01:00') });
  const tokenOf = async (body: object): Promise<string> => (await house.json('POST', '/local/token', body)).token;
  const operator = await tokenOf({ user: 'operator-1', operator: true });
  await house.ask('POST', '/api/studies', { id: 'ips-ma', name: 'A made-up study', protocol: 'ips-ma' }, operator);
  const roles = { 'ips-ma': ['coordinator'] };
  const token = await tokenOf({ user: 'coordinator-1', roles });
  const contact = { name: 'Deltager 1', email: 'p1@example.com', language: 'da' };
  const consent = { sms: false, email: true, phone: true, letter: false };
  await house.ask('POST', `${OF}/participants`, aNewcomer({ contact, consent }), token);
  const followUp = `${OF}/participants/P-1/follow-ups/FU12`;
  await house.ask('PUT', `${followUp}/appointment`, { at: '2026-04-28T10:30', mode: 'inPerson' }, token);
  await house.ask('POST', `${followUp}/offers`, { times: TIMES, mode: 'phone' }, token);
  await turnTo(house.ask, '2026-03-23T12:00:00+01:00');
  const outbox: { text: string; oneClickUrl: string }[] = await house.json('GET', '/local/outbox');
  const mail = outbox.at(-1);
  const link = /\/p\/\S+/.exec(mail?.text ?? '')?.[0] ?? 'no link';
  const stop = new URL(mail?.oneClickUrl ?? '').pathname;
  return { house, token, link, stop };
};

describeInBrowser('the page behind a link in a mail', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('can be read and pressed by mouse and by keyboard on an old phone without scripts, in both languages', async () => {
    const { house, token, link, stop } = await aHouseWithMail();
    const server = await listen(0, async (request) => house.app.fetch(request));
    try {
      const context = await browser.newContext({
        baseURL: server.address,
        viewport: OLD_PHONE,
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(link);
      await page.getByRole('button', { name: 'Bekræft tiden' }).click();
      expect(await page.getByRole('status').textContent()).toBe('Tak. Du har bekræftet tiden.');
      await page.getByRole('link', { name: 'English' }).click();
      expect(await page.getByText('You have confirmed the time.').count()).toBe(1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await focusIn(page.getByRole('button', { name: 'Take this time' }).first());
      await page.keyboard.press('Enter');
      expect(await page.getByRole('status').textContent()).toContain('The time is yours');
      expect(await page.locator('.when').textContent()).toBe('Wednesday 29 April 2026 at 09:00');
      await page.getByRole('button', { name: 'Stop e-mails' }).click();
      expect(await page.getByRole('status').textContent()).toContain('no more e-mails');
      expect(complaints).toEqual([]);
      const events = await house.json('GET', `${OF}/participants/P-1/events`, undefined, token);
      const actions = events.items.map(({ action }: { action: string }) => action);
      expect(actions).toEqual(expect.arrayContaining(['appointmentConfirmed', 'appointmentMoved']));

      const wide = 'document.documentElement.scrollWidth';
      const seeing = await (await browser.newContext({ baseURL: server.address, viewport: OLD_PHONE })).newPage();
      for (const path of [link, `${link}?lang=en`, `${link}?said=gone`, stop, '/p/x']) {
        await seeing.goto(path);
        expect(await faultsOf(seeing)).toEqual([]);
        expect(await seeing.evaluate(wide)).toBeLessThanOrEqual(OLD_PHONE.width);
      }
    } finally {
      await server.close(() => house.close());
    }
  });
});
