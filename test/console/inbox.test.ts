import type { Locator, Page } from 'playwright-core';
import { kitWords } from '../../console/src/kit/words.ts';
import { staffInboxWords } from '../../console/src/pages/inbox/staff/words.ts';
import { faultsOf, keepScreen } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { PAYLOADS } from '../support/a-hostile-trial.ts';
import { aStoryHouse, type StoryHouse } from '../support/a-story-house.ts';
import { HANDS, handOf } from '../support/two-hands.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

const INBOX = '/studies/ips-ma/inbox';
const INTERVIEWS = '+4520990001';
const CHECK_INS = '+4520990002';
const SEATS = [
  ['en', 'dark', false],
  ['da', 'light', true],
] as const;
const PAYLOADS_TOLD = 30;

describeInBrowser('the inbox', () => {
  let house: StoryHouse;
  const write = (n: number, to: string, text: string) =>
    house.json('POST', '/local/replies', { from: `+45201234${String(n).padStart(2, '0')}`, to, text });
  const row = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text });
  const accesses = async (n: number): Promise<{ purpose: string }[]> =>
    (await house.as('coordinator-1', 'GET', house.of(n, '/access-log'))).items;

  beforeAll(async () => {
    house = await aStoryHouse();
    const sender = (smsName: string) => ({ smsName });
    const senders = { interviews: sender(INTERVIEWS), checkIns: sender(CHECK_INS) };
    await house.as('lead-1', 'PATCH', house.inStudy(''), { senders });
    for (const n of [1, 2, 3, 4, 5, 6, 8])
      await house.enrol(n, { arm: 'IPS-MA', mentor: [2, 5].includes(n) ? 'mentor-2' : 'mentor-1' });
    for (const [n, at] of [
      [1, '2026-04-20T10:00'],
      [6, '2026-04-21T10:00'],
    ] as const) {
      const booking = { at, mode: 'inPerson', assessor: 'assessor-1', place: 'Mødested 1' };
      await house.as('coordinator-1', 'PUT', house.of(n, '/follow-ups/FU12/appointment'), booking);
    }
  });
  afterAll(() => house.close());
  // Beyond a forwarding that is refused on purpose.
  afterEach(() => {
    expect(house.complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
  });

  it('says to each role what will stand there, while nobody of theirs has written', async () => {
    for (const [user, empty] of [
      ['coordinator-1', 'P-9 has written nothing here.'],
      ['mentor-3', 'None of your people has written'],
      ['assessor-2', 'Nothing has been forwarded to you.'],
    ] as const) {
      const page = await house.page(user, user === 'coordinator-1' ? `${INBOX}?participant=P-9` : INBOX);
      await page.getByText(empty).waitFor();
    }
  });

  it('says of a text that the number which it came from is dangerous, and neither shows nor offers that number', async () => {
    await house.enrol(7, { contact: { phones: [{ number: '+4520123407', unsafe: true }], language: 'da' } });
    await write(7, CHECK_INS, 'Ring til mig');
    const page = await house.page('coordinator-1', `${INBOX}?stream=checkIns&participant=P-7`);
    await page.getByRole('button', { name: /^Open what P-7 wrote/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('not to be used: dangerous for the participant').waitFor();
    expect(await dialog.textContent()).not.toContain('20123407');
  });

  it.each(HANDS)('is read by a coordinator, who forwards what the interviewer may know, by %s', async (kind) => {
    const n = kind === 'mouse' ? 1 : 6;
    const opens = new RegExp(`^Open what P-${String(n)} wrote`);
    await write(n, INTERVIEWS, 'Min mentor Peter siger at jeg kommer for sent');
    const page = await house.page('coordinator-1', `${INBOX}?participant=P-${String(n)}`);
    const hand = handOf(page, kind);
    const mine = row(page, 'New').first();
    await mine.getByText('A message for a person').waitFor();
    expect(await page.locator('body').textContent()).not.toContain('Peter');
    await hand.press(mine.getByRole('button', { name: opens }));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Min mentor Peter siger at jeg kommer for sent').waitFor();
    await dialog.getByText(`+452012340${String(n)}`).waitFor();
    await hand.press(dialog.getByRole('button', { name: 'Mark read' }));
    await dialog.getByText('Read by Karen Opdigtsen').waitFor();
    await hand.press(dialog.getByRole('button', { name: 'Forward to the interviewer' }));
    await dialog.getByText('The interviewer must not learn what support the participant gets').waitFor();
    const forwarded = dialog.getByRole('textbox', { name: /^Text to the interviewer/ });
    await hand.type(forwarded, 'Min mentor fra IPS siger, at jeg kommer for sent til min jobkonsulent');
    await hand.press(dialog.getByRole('button', { name: 'Forward', exact: true }));
    await dialog.getByText('The field it is about is marked.').waitFor();
    expect(await dialog.locator('.field-error-line').count()).toBeGreaterThan(1);
    await hand.type(forwarded, 'Kommer måske lidt for sent.');
    await hand.press(dialog.getByRole('button', { name: 'Forward', exact: true }));
    await dialog.getByText('What the interviewer reads').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await row(page, 'Forwarded').first().waitFor();
    await focusIn(page.getByRole('button', { name: opens }));

    const theirs = await house.page('assessor-1', INBOX);
    await handOf(theirs, kind).press(theirs.getByRole('button', { name: opens }));
    await theirs.getByRole('dialog').getByText('Kommer måske lidt for sent.').waitFor();
    expect(await theirs.locator('body').textContent()).not.toMatch(/mentor|Peter|201234|check-in/i);
  });

  it.each(['en', 'da'] as const)(
    'asks before what was written to be forwarded is thrown away, in %s',
    async (language) => {
      const [words, say] = [staffInboxWords[language], kitWords[language]];
      await write(8, INTERVIEWS, 'Hvad skal jeg tage med?');
      const page = await house.page('coordinator-1', `${INBOX}?participant=P-8`, { language });
      await page
        .getByRole('button', { name: new RegExp(`^${words.openOf.split('{')[0] ?? ''}P-8`) })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      const press = (name: string) => dialog.getByRole('button', { name, exact: true }).press('Enter');
      const question = dialog.getByRole('group', { name: say.discardTyped });
      const text = dialog.getByRole('textbox');
      await press(words.forward);
      await press(words.cancel);
      await text.waitFor({ state: 'detached' });
      await press(words.forward);
      await text.fill('Hvad skal man have med?');
      await press(words.cancel);
      await question.waitFor();
      expect(await faultsOf(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      await focusIn(text);
      expect(await text.inputValue()).toBe('Hvad skal man have med?');
      await press(words.cancel);
      await press(say.discard);
      await text.waitFor({ state: 'detached' });
      await press(words.forward);
      expect(await text.inputValue()).toBe('Hvad skal jeg tage med?');
    },
  );

  it('notes each opening once, also when the line is changed meanwhile', async () => {
    await write(4, INTERVIEWS, 'Hvor er det henne?');
    const page = await house.page('coordinator-1', `${INBOX}?participant=P-4`);
    await page.getByText('Only P-4').waitFor();
    await page.getByRole('button', { name: /^Open what P-4 wrote/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Mark read' }).click();
    await dialog.getByText('Read by Karen Opdigtsen').waitFor();
    await dialog.getByText('The automatic answer').waitFor();
    expect((await accesses(4)).filter(({ purpose }) => purpose === 'reply')).toHaveLength(1);
  });

  it('is a mentor’s of their own people’s check-ins, and a link of a line opens it', async () => {
    await write(2, CHECK_INS, 'Jeg har fået job');
    await write(3, CHECK_INS, 'Kan vi mødes torsdag?');
    const page = await house.page('mentor-1', INBOX);
    await page
      .getByRole('button', { name: /^Open what / })
      .first()
      .waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    expect(await page.getByRole('tab').count()).toBe(0);
    await page.getByRole('button', { name: /^Open what / }).press('Enter');
    await page.getByText('Kan vi mødes torsdag?').waitFor();
    expect(await page.getByRole('dialog').textContent()).not.toMatch(/P-3|20123403|Forward/);
    await page.reload();
    await page.getByRole('dialog').getByText('Kan vi mødes torsdag?').waitFor();
    const { items } = await house.as('coordinator-1', 'GET', house.inStudy('/inbox?stream=checkIns&participant=P-2'));
    const other = await house.page('coordinator-1', `${INBOX}?line=${String(items[0].id)}`);
    await other.getByRole('dialog').getByText('Jeg har fået job').waitFor();
    await other.keyboard.press('Escape');
    await other.getByRole('tab', { name: 'Check-ins', selected: true }).waitFor();
    await other.getByRole('tab', { name: 'Check-ins' }).press('ArrowLeft');
    await other.waitForURL(/stream=interviews/);
  });

  it('is reached from the task that somebody wrote, and from the participant’s page', async () => {
    await write(5, CHECK_INS, 'Jeg vil ikke leve mere');
    await write(5, INTERVIEWS, 'Ring til mig');
    const page = await house.page('coordinator-1', '/studies/ips-ma/today?participant=P-5');
    await page
      .getByRole('link', { name: 'URGENT: may be a cry for help. Read the message and call now' })
      .press('Enter');
    await page.getByRole('tab', { name: 'Check-ins', selected: true }).waitFor();
    await page.getByRole('row').filter({ hasText: 'P-5' }).getByText('May be a cry for help').waitFor();
    await page.goto('/studies/ips-ma/participants/P-5?tab=facts');
    await page.getByRole('link', { name: 'Wrote a text: read it in the inbox' }).first().press('Enter');
    await page.getByRole('dialog').locator('blockquote').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Interviews', selected: true }).waitFor();
  });

  it('tells of a cry for help whom a coordinator names in the settings, and nobody who could not read it is offered', async () => {
    const page = await house.page('lead-1', '/studies/ips-ma/settings');
    const hand = handOf(page, 'keyboard');
    const field = page.getByRole('button', { name: /Who is told when a message may be a cry for help/ });
    const save = page.getByRole('button', { name: 'Save: Cries for help' });
    const named = async (): Promise<unknown> => (await house.as('lead-1', 'GET', house.inStudy(''))).clinician;
    await page.getByText('Nobody is named').waitFor();
    await field.click();
    for (const name of ['Asta Mønstrup', 'Troels Tænkthøj', 'Mentor Et'])
      expect(await page.getByRole('option', { name }).count()).toBe(0);
    await page.getByRole('option', { name: 'Karen Opdigtsen' }).click();
    await save.click();
    await page.getByText('Nobody is named').waitFor({ state: 'detached' });
    expect(await named()).toBe('coordinator-1');
    await hand.choose(field, /^Nobody/);
    await hand.press(save);
    await page.getByText('Nobody is named').waitFor();
    expect(await named()).toBeUndefined();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('lets a lead destroy what nobody known wrote, asked once, by keyboard', async () => {
    await write(99, INTERVIEWS, 'I har skrevet til mig før');
    const page = await house.page('lead-1', INBOX);
    await row(page, 'Unknown number')
      .getByRole('button', { name: /^Open what/ })
      .press('Enter');
    const dialog = page.getByRole('dialog');
    const press = (name: string) => dialog.getByRole('button', { name, exact: true }).press('Enter');
    await dialog.getByText('+4520123499').waitFor();
    expect(await dialog.getByRole('button', { name: /^Destroy/ }).count()).toBe(0);
    await press('Mark read');
    await press('Destroy the words and the number');
    await dialog.getByText('This cannot be undone').waitFor();
    expect(await faultsOf(page, '[role=dialog]')).toEqual([]);
    await press('Cancel');
    await press('Destroy the words and the number');
    await press('Destroy the words and the number');
    await dialog.getByText(/^The words and the number were destroyed by /).waitFor();
    expect(await dialog.textContent()).not.toMatch(/20123499|skrevet til mig/);
    await page.reload();
    await dialog.getByText(/^The words and the number were destroyed by /).waitFor();
  });

  it('shows what somebody wrote as text, whatever it would rather be', async () => {
    const text = [...PAYLOADS.slice(0, PAYLOADS_TOLD), '<b>fed</b>'].join('\n');
    await write(2, INTERVIEWS, text);
    const page = await house.tab();
    const ran: string[] = [];
    await page.exposeFunction('__xss', () => ran.push(page.url()));
    await page.goto(`${INBOX}?participant=P-2`);
    await page.getByRole('button', { name: 'Sign in as coordinator-1', exact: true }).click();
    await page.getByRole('button', { name: /^Open what P-2 wrote/ }).click();
    const words = page.getByRole('dialog').locator('blockquote').first();
    await words.getByText('<b>fed</b>').waitFor();
    expect(await words.textContent()).toBe(text);
    expect(await words.locator('*').count()).toBe(0);
    await page.getByRole('button', { name: 'Forward to the interviewer' }).click();
    await page.getByRole('textbox', { name: /^Text to the interviewer/ }).waitFor();
    expect(ran).toEqual([]);
  });

  it.each(SEATS)('keeps to WCAG 2.2 AA: %s, %s, on a phone: %s', async (language, scheme, isPhone) => {
    await write(3, INTERVIEWS, 'Jeg vil ikke leve mere');
    const [open, forward] =
      language === 'da'
        ? [/^Åbn, hvad/, 'Send videre til intervieweren']
        : [/^Open what/, 'Forward to the interviewer'];
    const page = await house.page('coordinator-1', `${INBOX}?participant=P-3`, { language, scheme, isPhone });
    const name = `inbox-${language}-${scheme}${isPhone ? '-phone' : ''}`;
    if (isPhone) await page.setViewportSize({ width: 360, height: 800 });
    await page.getByRole('button', { name: open }).first().waitFor();
    await keepScreen(page, name);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: open }).first().press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: forward }).press('Enter');
    await page.getByRole('textbox').last().waitFor();
    await keepScreen(page, `${name}-open`);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
