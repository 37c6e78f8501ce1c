import type { Page, Request } from 'playwright-core';
import { aConsole, faultsOf, keepScreen } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';

jest.setTimeout(120_000);

const MESSAGES = '/studies/ips-ma/messages';
const ACKNOWLEDGE = '**/acknowledge';

interface Mail {
  channel: string;
  to: string;
  text: string;
}

describeInBrowser('signing in to the console', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  let links: string[];
  let token: string;
  beforeAll(async () => {
    house = await aConsole();
    token = await makeTrial(house.ask, 12);
    await turnTo(house.ask, '2026-06-20T08:00:00+02:00');
    const outbox: Mail[] = await house.json('GET', '/local/outbox');
    links = outbox
      .filter(({ to }) => to === 'coordinator-1@example.com')
      .flatMap(({ text }) => [...text.matchAll(/https?:\/\/[^/\s]+(\/studies\/\S+\/escalations\/\S+)/g)])
      .map(([, path]) => path ?? '');
  });
  afterAll(() => house.close());

  const asCoordinator = async (path: string): Promise<Page> => house.page('coordinator-1', path);
  /** One that is still open, each test its own: the links of the outbox, last first. */
  const openEscalation = async (): Promise<Page> => {
    for (let link = links.pop(); link !== undefined; link = links.pop()) {
      const page = await asCoordinator(link);
      const button = page.getByRole('button', { name: 'Acknowledge' });
      await button
        .or(page.getByText(/Nobody has to answer|Acknowledged by/))
        .first()
        .waitFor();
      if (await button.isVisible()) return page;
      await page.context().close();
    }
    throw new Error('no escalation is open');
  };

  it('leads from the link of a mail to its escalation, which is then answered', async () => {
    const page = await openEscalation();
    expect(await page.title()).toBe('Escalation · Cairn');
    await page.getByRole('textbox', { name: 'Note' }).fill('I will call');
    await page.getByRole('button', { name: 'Acknowledge' }).press('Enter');
    await page.getByText('Acknowledged by coordinator-1').waitFor();
    await page.getByRole('alertdialog').getByText('Acknowledged. The next level is not told.').waitFor();
    // And from there to whom it is about and what there is to do.
    await page.getByRole('link', { name: /^Open participant / }).waitFor();
    await page.getByRole('term').filter({ hasText: 'Reason' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('keeps the token out of every storage, and renews it after a reload without asking', async () => {
    const page = await asCoordinator(MESSAGES);
    const stored = String(
      await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])'),
    );
    expect(stored).toContain('coordinator-1');
    expect(stored).not.toMatch(/eyJ/);
    await page.reload();
    await page.getByRole('row').nth(1).waitFor();
  });

  it('asks somebody who runs the platform for no study and no role', async () => {
    const page = await house.tab();
    await page.goto('/');
    const form = page.getByRole('region', { name: 'Somebody else' });
    await form.getByRole('button', { name: /Role/ }).waitFor();
    await form.getByRole('textbox', { name: /User id/ }).fill('operator-7');
    await form.getByText(/^Operator/).click();
    expect(await form.getByRole('button', { name: /Role|Study/ }).count()).toBe(0);
    await form.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'IPS-MA' }).waitFor();
    const { items } = await house.json('GET', '/api/studies/ips-ma/staff', undefined, token);
    expect(items.map(({ user }: { user: string }) => user)).not.toContain('operator-7');
  });

  it('ends with signing out, and then shows nothing of the study', async () => {
    const page = await asCoordinator(MESSAGES);
    await page.getByRole('button', { name: /coordinator-1/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });

  it('asks again over the open page when the token has run out, and what was typed is then sent', async () => {
    const page = await openEscalation();
    await page.getByRole('textbox', { name: 'Note' }).fill('typed before');
    await page.route(ACKNOWLEDGE, (route) => route.fulfill({ status: 401 }), { times: 1 });
    await page.route('**/local/token', (route) => route.fulfill({ status: 500, body: '{}' }), { times: 1 });
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sign in as coordinator-1' }).first().click();
    await page.getByText('Acknowledged by coordinator-1').waitFor();
    const participant = await page.getByRole('definition').first().textContent();
    const events = await house.json(
      'GET',
      `/api/studies/ips-ma/participants/${String(participant)}/events`,
      undefined,
      token,
    );
    expect(JSON.stringify(events)).toContain('typed before');
  });

  it('asks again although its dialog did not come, and what was typed is then sent', async () => {
    const page = await openEscalation();
    await page.route('**/assets/dialog-*.js', (route) => route.abort());
    await page.reload();
    await page.getByRole('textbox', { name: 'Note' }).fill('typed on a bad line');
    await page.route(ACKNOWLEDGE, (route) => route.fulfill({ status: 401 }), { times: 1 });
    await page.route('**/local/token', (route) => route.fulfill({ status: 500, body: '{}' }), { times: 1 });
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.waitFor();
    // A browser lets the second one close any dialog.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Sign in as coordinator-1' }).first().click();
    await page.getByText('Acknowledged by coordinator-1').waitFor();
    await dialog.waitFor({ state: 'detached' });
  });

  it('loses nothing to a dropped line, and sends the same once it is back', async () => {
    const page = await openEscalation();
    const requests: Request[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/acknowledge')) requests.push(request);
    });
    await page.getByRole('textbox', { name: 'Note' }).fill('typed in a tunnel');
    await page.route(ACKNOWLEDGE, (route) => route.abort());
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByRole('alert').getByText('There was no answer').waitFor();
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('typed in a tunnel');
    await page.unroute(ACKNOWLEDGE);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Acknowledged by coordinator-1').waitFor();
    expect(requests.length).toBeGreaterThan(1);
    expect(new Set(requests.map((request) => request.headers()['idempotency-key'])).size).toBe(1);
  });

  it.each([
    ['en', 'light'],
    ['da', 'dark'],
  ] as const)('keeps to WCAG 2.2 AA: %s, %s', async (language, scheme) => {
    const page = await house.tab({ language, scheme });
    await page.goto('/');
    await page.getByRole('button', { name: /coordinator-1/ }).waitFor();
    await keepScreen(page, `sign-in-${language}-${scheme}`);
    expect(await faultsOf(page)).toEqual([]);
  });
});
