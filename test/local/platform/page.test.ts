import { inboxPage } from '../../../local/page/inbox-section.ts';
import type { CapturedMessage } from '../../../local/providers/captured-message.ts';
import { aPlatform } from '../../support/a-platform.ts';
import { makeTrial, outboxOf, turnTo } from '../../support/a-small-trial.ts';

jest.setTimeout(30_000);

const HOSTILE = '<script>alert(1)</script>"\'&';

type Platform = Awaited<ReturnType<typeof aPlatform>>;
let house: Platform;
beforeEach(async () => {
  house = await aPlatform();
});
afterEach(() => house.close());

const read = async (path: string): Promise<{ text: string; headers: Headers; status: number }> => {
  const answer = await house.ask('GET', path);
  return { text: await answer.text(), headers: answer.headers, status: answer.status };
};

describe('the page of one machine', () => {
  it('opens on an empty house, and says that there is nothing yet', async () => {
    const { text, status } = await read('/local/page/');
    expect(status).toBe(200);
    expect(text).toContain('2026-03-02 08:00:00');
    expect(text).toContain('There is no study with a coordinator yet.');
    expect(text).toContain('No message yet.');
  });

  it('allows no script or style but its own files, and loads nothing from elsewhere', async () => {
    const { text, headers } = await read('/local/page/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/ style=| on[a-z]+=|<style|<script>|https?:\/\//);
    for (const file of ['/local/page/style.css', '/local/page/script.js', '/local/page/icon.svg']) {
      expect(text).toContain(`"${file}"`);
      expect((await read(file)).status).toBe(200);
    }
  });

  it('turns the clock by a button or to a local time, and says what came of it', async () => {
    const hour = await house.submit('/local/page/clock', { by: 'PT1H' });
    expect(hour.status).toBe(303);
    expect((await read(hour.headers.get('location') ?? '')).text).toContain(
      'It is 2026-03-02T09:00:00+01:00; 0 carried out.',
    );
    await house.submit('/local/page/clock', { to: '2026-03-03T10:15' });
    expect((await house.json('GET', '/local/clock')).now).toBe('2026-03-03T10:15:00+01:00');
    const back = await house.submit('/local/page/clock', { to: '2026-03-01T10:15' });
    expect((await read(back.headers.get('location') ?? '')).text).toContain('Not done: time does not go backwards');
  });

  it('leads from a mail to staff to the console beside it, and leaves the mail as it was sent', async () => {
    await makeTrial(house.ask, 1);
    await turnTo(house.ask, '2026-06-20T08:00:00+02:00');
    const mail = (await outboxOf(house.ask)).find(({ text }) => text.includes('/escalations/'));
    const [path = ''] = /\/studies\/ips-ma\/escalations\/[\w.-]+/.exec(mail?.text ?? '') ?? [];
    expect(mail?.text).toContain(`http://127.0.0.1:4310${path}`);
    const { text } = await read(`/local/page/inbox/${String(mail?.id)}`);
    expect(text).toMatch(new RegExp(`<a href="${path}">http://[^/]+${path}</a>`));
    expect(text).not.toContain('4310');
  });

  it('never lets through what somebody wrote', async () => {
    for (const path of [
      `/local/page/?notice=${encodeURIComponent(HOSTILE)}`,
      `/local/page/?participant=${encodeURIComponent(HOSTILE)}`,
    ]) {
      const { text } = await read(path);
      expect(text).not.toContain('<script>alert');
      expect(text).toContain('&lt;script&gt;alert(1)');
    }
  });

  it('shows the worklist, and takes and acknowledges in the name of the first coordinator', async () => {
    const token = await makeTrial(house.ask, 4);
    await turnTo(house.ask, '2026-06-20T08:00:00+02:00');
    const paths = [...(await read('/local/page/')).text.matchAll(/name="path" value="([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    for (const verb of ['/take', '/acknowledge']) {
      const path = paths.find((each) => each.endsWith(verb));
      const answer = await house.submit('/local/page/work', { path: path ?? '' });
      expect(answer.headers.get('location')).toBe('/local/page/?notice=Done.');
    }
    const { items } = await house.json('GET', '/api/studies/ips-ma/worklist?owner=coordinator-1', undefined, token);
    expect(items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['escalation', 'task']);
    const elsewhere = await house.submit('/local/page/work', { path: '/api/studies/ips-ma/participants:release' });
    expect(elsewhere.headers.get('location')).toContain('Not+done');
  });

  it('opens a message: its text, its HTML in a frame that may do nothing, its attachments', async () => {
    const token = await makeTrial(house.ask, 4);
    const booking = { at: '2026-05-20T10:30', mode: 'phone' };
    await house.ask('PUT', '/api/studies/ips-ma/participants/P-4/follow-ups/FU12/appointment', booking, token);
    await turnTo(house.ask, '2026-05-21T08:00:00+02:00');
    const outbox: CapturedMessage[] = await house.json('GET', '/local/outbox');
    const mail = outbox.find(({ attachments }) => attachments.length > 0);
    const { text } = await read(`/local/page/inbox/${mail?.id ?? ''}`);
    expect(text).toContain(`<iframe sandbox`);
    expect(text).toContain(mail?.subject);
    const frame = await read(`/local/page/inbox/${mail?.id ?? ''}/html`);
    expect(frame.text).toBe(mail?.html);
    expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    const file = await read(`/local/page/inbox/${mail?.id ?? ''}/attachments/0`);
    expect(file.text).toBe(mail?.attachments[0]?.content);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect((await read('/local/page/inbox/m999999')).status).toBe(404);
  });

  it('passes on what a provider or a participant would say', async () => {
    await makeTrial(house.ask, 4);
    await house.submit('/local/page/faults', { sms: 'throttle', email: 'ok' });
    expect(await house.json('GET', '/local/faults')).toEqual({ sms: 'throttle', email: 'ok' });
    const reply = await house.submit('/local/page/replies', { from: '+4520123412', to: '+4520123450', text: 'STOP' });
    expect(reply.headers.get('location')).toBe('/local/page/?notice=Filed+with+1+participants.');
    const receipt = await house.submit('/local/page/receipts', { message: 'm000001', event: 'failed' });
    expect(receipt.headers.get('location')).toContain('Not+done');
  });
});

describe('the inbox', () => {
  const messages = Array.from({ length: 60 }, (_, n): CapturedMessage => {
    const channel = n % 3 === 0 ? 'sms' : 'email';
    return {
      id: `m${n}`,
      at: '2026-03-02T09:00:00Z',
      channel,
      to: 't',
      from: 'f',
      text: 'x',
      attachments: [],
      study: 's',
      participant: `P-${n % 2}`,
      step: 'k',
      attempt: `a${n}`,
    };
  });
  const page = (over: Partial<Parameters<typeof inboxPage>[1]> = {}) =>
    inboxPage(messages, { participant: '', channel: '', page: 1, ...over });

  it('shows the newest first, a page at a time, and every message on one page', () => {
    const ids = [1, 2, 3].flatMap((number) => page({ page: number }).rows.map(({ id }) => id));
    expect(ids).toEqual(messages.map(({ id }) => id).reverse());
    expect(page().pages).toBe(3);
  });

  it('shows the nearest page for one that there is not', () => {
    expect(page({ page: 99 }).page).toBe(3);
    expect(page({ page: -1 }).page).toBe(1);
  });

  it('finds the messages of one person on one channel', () => {
    const { rows, found } = page({ participant: 'p-1', channel: 'sms' });
    expect(found).toBe(10);
    for (const { participant, channel } of rows) expect([participant, channel]).toEqual(['P-1', 'sms']);
  });
});
