import { aConsole, faultsOf } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

describeInBrowser('around every page of the console', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  beforeAll(async () => {
    house = await aConsole();
    await makeTrial(house.ask, 4);
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints).toEqual([]);
  });

  it('a bar turns the clock of this machine, and what the page shows follows', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/messages');
    const bar = page.getByRole('region', { name: 'Clock of this machine' });
    await bar.getByText('It is 2 Mar 2026, 08:00').waitFor();
    await page.getByText('No message fits these filters').waitFor();
    const { next } = await house.json('GET', '/local/clock');
    await bar.getByRole('button', { name: 'To the next due item' }).click();
    await bar.getByText('It is 6 Mar 2026').waitFor();
    expect(Date.parse((await house.json('GET', '/local/clock')).now)).toBe(Date.parse(next));
    await turnTo(house.ask, '2026-03-20T08:00:00+01:00');
    await bar.getByRole('button', { name: '+1 hour' }).click();
    await bar.getByText('It is 20 Mar 2026, 09:00').waitFor();
    await page.getByRole('row').nth(1).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await bar.getByRole('link', { name: 'Inbox of this machine' }).getAttribute('href')).toBe('/local/page/');
  });

  it('the language is changed by keyboard, and stays after a reload', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/messages');
    await page.getByRole('button', { name: 'Language: English' }).press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Beskeder' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Beskeder' }).waitFor();
    expect(await page.title()).toBe('Beskeder · Cairn');
  });

  it('the pages are behind a button on a phone', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/messages', { isPhone: true });
    const link = page.getByRole('link', { name: 'Messages' });
    expect(await link.isVisible()).toBe(false);
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    await link.press('Enter');
    await menu.and(page.locator('[aria-expanded=false]')).waitFor();
  });

  it('a way past it comes first', async () => {
    const page = await house.page('coordinator-1', '/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await skip.focus();
    await skip.press('Enter');
    await focusIn(page.locator('#content'));
  });

  it('nobody is shown a study that is not theirs', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/messages');
    await page.goto('/studies/another/');
    await page.getByText('It may have moved, or it belongs to a study or a role that is not yours').waitFor();
  });
});
