import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { noticeBeforeTick } from '../../functions/sweep-due/notice-before-tick.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { isoInstant, zoneOf } from '../../shared/domain/zone.ts';
import { aConsole, faultsOf, keepScreen } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, outboxOf, turnTo } from '../support/a-small-trial.ts';
import { dial } from '../support/dial.ts';

jest.setTimeout(120_000);

const SETTINGS = '/studies/ips-ma/settings';
const API = '/api/studies/ips-ma';
const info = (): void => undefined;

describeInBrowser('the settings of a study', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  let token: string;
  const study = () => house.json('GET', API, undefined, token);
  const patch = (body: object) => house.json('PATCH', API, body, token);
  beforeAll(async () => {
    house = await aConsole();
    token = await makeTrial(house.ask, 6);
  });
  afterAll(() => house.close());

  it('stop all sending at one button, and say so on every page until it goes on', async () => {
    const page = await house.page('coordinator-1', SETTINGS);
    await page.getByRole('button', { name: 'Stop all sending' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stop all sending of this study?' });
    await dialog.getByText('It takes effect within 60 seconds').waitFor();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('a wrong text went out');
    await dialog.getByRole('button', { name: 'Stop all sending' }).click();
    await page.getByRole('link', { name: 'Messages' }).click();
    const banner = page.getByRole('alert').filter({ hasText: 'All sending of this study is stopped' });
    await banner.getByText('Stopped by coordinator-1, 2 Mar 2026, 08:00. a wrong text went out').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const before = await outboxOf(house.ask);
    await turnTo(house.ask, '2026-03-04T11:00:00+01:00');
    expect(await outboxOf(house.ask)).toEqual(before);
    await banner.getByRole('link', { name: 'Settings' }).press('Enter');
    await page.getByRole('button', { name: 'Let sending go on' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Let sending go on' }).press('Enter');
    await banner.waitFor({ state: 'detached' });
    await turnTo(house.ask, '2026-03-04T12:00:00+01:00');
    expect((await outboxOf(house.ask)).length).toBeGreaterThan(before.length);
    await page.getByRole('row', { name: /Sending .*coordinator-1 a wrong text went out/ }).waitFor();
  });

  it('are read by a coordinator of some sites, who changes what is theirs and is told whom to ask for the rest', async () => {
    const sites = [{ id: 'ODE', name: 'Odense' }, { id: 'CPH' }];
    await patch({ sites });
    const place = { roles: ['coordinator'], sites: ['ODE'] };
    await house.json('PUT', `${API}/staff/south-1`, place, token);
    const page = await house.page('south-1', SETTINGS);
    await page.getByText('Ask a coordinator of the whole study for the rest.').waitFor();
    const part = (name: string) => page.getByRole('region', { name, exact: true });
    expect(await part('Study').getByRole('textbox').count()).toBe(0);
    await part('Study').getByText('IPS-MA').first().waitFor();
    expect(await part('Sites').getByRole('textbox').count()).toBe(2);
    await part('Sites')
      .getByRole('textbox', { name: /Help in an emergency/ })
      .fill('Ring 1813');
    await part('Sites').getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Saved: Sites.').waitFor();
    expect((await study()).sites).toEqual([{ ...sites[0], emergency: 'Ring 1813' }, sites[1]]);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop all sending' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop all sending' }).click();
    await page.getByText('Only a coordinator of the whole study can let sending go on.').waitFor();
    expect(await page.getByRole('button', { name: 'Let sending go on' }).isDisabled()).toBe(true);
    await patch({ sendingStopped: false });
    await page.getByRole('link', { name: 'Staff' }).click();
    const lead = page.getByRole('row', { name: /lead-1/ });
    await lead.getByText('at other sites too').waitFor();
    expect(await lead.getByRole('button').count()).toBe(0);
    await page.getByRole('button', { name: 'Edit south-1' }).waitFor();
  });

  it('show both versions when somebody else changed the same part, and lose neither', async () => {
    const page = await house.page('coordinator-1', SETTINGS);
    const part = page.getByRole('region', { name: 'Names that participants see: Interviews' });
    await part.getByRole('textbox', { name: 'Phone that is shown' }).fill('20 12 34 51');
    await patch({ senders: { interviews: { phone: '20 12 34 52' } } });
    await part.getByRole('button', { name: /^Save/ }).click();
    const stale = part.getByRole('alert');
    await stale.getByRole('row', { name: 'Phone that is shown 20 12 34 51 20 12 34 52' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await stale.getByRole('button', { name: 'Save what I typed' }).press('Enter');
    await page.getByText('Saved: Names that participants see: Interviews.').waitFor();
    expect((await study()).senders.interviews.phone).toBe('20 12 34 51');
  });

  it('are not held up by a change of another part', async () => {
    const page = await house.page('coordinator-1', SETTINGS);
    const part = page.getByRole('region', { name: 'Study', exact: true });
    await part.getByRole('textbox', { name: 'Name' }).fill('IPS-MA, second wave');
    await patch({ unclearSends: 'resend-once' });
    await part.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Saved: Study.').waitFor();
    expect(await study()).toMatchObject({ name: 'IPS-MA, second wave', unclearSends: 'resend-once' });
  });

  it('say at the field what a carrier would not take, and keep what was typed through a dropped line', async () => {
    const page = await house.page('coordinator-1', SETTINGS);
    const part = page.getByRole('region', { name: 'Names that participants see: Check-ins' });
    const name = part.getByRole('textbox', { name: 'Sender of SMS' });
    await name.fill('A name that is too long');
    await part.getByRole('button', { name: /^Save/ }).click();
    await part
      .locator('.field')
      .filter({ hasText: 'Sender of SMS' })
      .getByText(/1 to 11 plain letters/)
      .last()
      .waitFor();
    await name.fill('Aftale');
    await page.route(`**${API}`, (route) => (route.request().method() === 'PATCH' ? route.abort() : route.fallback()));
    await part.getByRole('button', { name: /^Save/ }).click();
    await part.getByRole('alert').getByText('There was no answer').waitFor();
    expect(await name.inputValue()).toBe('Aftale');
    await page.getByRole('link', { name: 'Staff' }).click();
    const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
    await leaving.getByRole('button', { name: 'Stay here' }).press('Enter');
    await page.unroute(`**${API}`);
    await part.getByRole('button', { name: 'Undo changes' }).click();
    await page.getByRole('link', { name: 'Staff' }).click();
    await page.getByRole('heading', { name: 'Staff' }).waitFor();
  });

  it('close days by keyboard, and everyone is worked out anew', async () => {
    const page = await house.page('coordinator-1', SETTINGS);
    const part = page.getByRole('region', { name: 'Closed periods' }).first();
    await part.getByRole('button', { name: 'Add a period' }).press('Enter');
    await dial(part.getByRole('group', { name: 'From' }), '06072026');
    await page.keyboard.press('Tab');
    await page.keyboard.type('19072026');
    await part.getByRole('button', { name: /^Save/ }).press('Enter');
    await page.getByText('Saved: Closed periods.').waitFor();
    expect((await study()).closedPeriods).toEqual([{ from: '2026-07-06', to: '2026-07-19' }]);
  });

  it.each([
    ['en', 'light', false],
    ['da', 'dark', true],
  ] as const)('keep to WCAG 2.2 AA: %s, %s, on a phone: %s', async (language, scheme, isPhone) => {
    const page = await house.page('coordinator-1', SETTINGS, { language, scheme, isPhone });
    await page.getByRole('heading', { name: /Public holidays|Helligdage/ }).waitFor();
    await keepScreen(page, `settings-${language}-${scheme}`);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('bound the texts of a day by keyboard; Today and the messages say when they are used up', async () => {
    const page = await house.page('coordinator-1', SETTINGS);
    const part = page.getByRole('region', { name: 'Texts a day' });
    const interviews = part.getByRole('textbox', { name: 'Texts about interviews' });
    await interviews.focus();
    await page.keyboard.press('ControlOrMeta+A');
    // Two thousand, as it is written in Danish and German: never two texts a day.
    await page.keyboard.type('2.000');
    await interviews.blur();
    expect(await interviews.inputValue()).toBe('2,000');
    await interviews.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('0');
    await part.getByRole('button', { name: /^Save/ }).press('Enter');
    await part.getByText('give at least 2').first().waitFor();
    await interviews.fill('2');
    await part.getByRole('button', { name: /^Save/ }).press('Enter');
    await page.getByText('Saved: Texts a day.').waitFor();
    expect((await study()).textsPerDay).toEqual({ interviews: 2, checkIns: 500 });
    await page.getByRole('row', { name: /Texts a day .*Interviews: 2 coordinator-1/ }).waitFor();
    const text = { study: 'ips-ma', stream: 'interviews', belongsToAppointment: false, parts: 2, budget: 2 } as const;
    const day = isoDate(zoneOf('Europe/Copenhagen').toLocal(house.now()).day);
    expect(await house.stores.studies.takeText({ ...text, day }, house.now())).toBe('usedUp');
    for (const path of ['today', 'messages']) {
      await page.goto(`/studies/ips-ma/${path}`);
      const notice = page.getByRole('status').filter({ hasText: 'The day’s texts about interviews are used up' });
      await notice.getByText('No message waits yet.').waitFor();
      expect(await faultsOf(page)).toEqual([]);
    }
    const usedUp = { stream: 'interviews', since: isoInstant(house.now()), textsPerDay: 2, appointmentsToo: false };
    const one = { participant: 'P-0001', followUp: 'FU12', at: isoInstant(house.now()), channel: 'sms' };
    const items = [
      { ...one, step: 'invite', reason: 'textsUsedUp' },
      { ...one, participant: 'P-0002', step: 'appt3', reason: 'textsUsedUp', appointment: '2026-03-05T10:30' },
    ];
    await page.route(`**${API}/outages/current`, (route) =>
      route.fulfill({ json: { state: 'none', usedUp: [{ ...usedUp, waiting: 2 }] } }),
    );
    await page.route(`**${API}/outages/current/messages`, (route) => route.fulfill({ json: { items } }));
    await page.goto('/studies/ips-ma/today');
    await page.getByRole('button', { name: 'See whose messages wait' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Messages that wait' });
    const rows = dialog.getByRole('row');
    await rows.nth(2).waitFor();
    expect([await rows.nth(1).innerText(), await rows.nth(2).innerText()]).toEqual([
      expect.stringContaining('P-0002'),
      expect.stringContaining('P-0001'),
    ]);
    await dialog.getByText('5 Mar 2026, 10:30').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.unrouteAll();
    await page.goto(SETTINGS);
    await part.getByRole('textbox', { name: 'Texts about interviews' }).fill('');
    await part.getByRole('button', { name: /^Save/ }).press('Enter');
    await page.getByText('Saved: Texts a day.').waitFor();
    expect((await study()).textsPerDay).toEqual({ checkIns: 500 });
    await page.goto('/studies/ips-ma/today');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('are used up').count()).toBe(0);
  });

  it('hold the key of the list for an outage; after one a coordinator looks at what waited and lets invitations go', async () => {
    const page = await house.page('coordinator-1', SETTINGS);
    const part = page.getByRole('region', { name: 'When the network is down' });
    await part.getByText('No key is set').waitFor();
    await part.getByRole('textbox', { name: /Public key/ }).fill('age1slip');
    await part.getByRole('button', { name: /^Save/ }).click();
    await part.getByText('give a public key of age').first().waitFor();
    const key = await identityToRecipient(await generateX25519Identity());
    await part.getByRole('textbox', { name: /Public key/ }).fill(key);
    await part.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Saved: When the network is down.').waitFor();
    expect((await study()).outageKey).toBe(key);

    const ticks = {
      studies: house.stores.studies,
      clock: { now: house.now },
      log: { info, warn: info, error: info },
      meter: { count: info },
    };
    await noticeBeforeTick(ticks, 0);
    await noticeBeforeTick(ticks, 5 * 3_600_000);
    await page.goto('/studies/ips-ma/today');
    const notice = page.getByRole('status').filter({ hasText: 'Cairn stood still from' });
    await notice.getByText('Invitations wait until somebody has looked').waitFor();
    await notice.getByRole('button', { name: 'See what waited' }).click();
    const dialog = page.getByRole('dialog', { name: 'What waited' });
    await dialog
      .getByText(/Nothing was due in that time|P-/)
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Let the invitations go' }).click();
    await page.getByText('The invitations go within a few minutes.').waitFor();
    await notice.getByText('let go by coordinator-1').waitFor();

    const no = { consent: { sms: false }, reason: 'asked to' };
    await house.json('PATCH', `${API}/participants/P-1/participation`, no, token);
    const known = await house.stores.studies.studyNow('ips-ma');
    if (known === undefined) throw new Error('no study');
    const found = isoInstant(house.now() + 60_000);
    const restore = { to: isoInstant(house.now() - 3_600_000), lastTick: found, found };
    await house.stores.studies.saveStudy({ ...known, revision: known.revision + 1, restore }, known.revision);
    await page.reload();
    await page.getByText('No message leaves. What was due in that time').waitFor();
    await page.getByText('it is not entered again yet:').getByRole('link', { name: 'P-1' }).waitFor();
    await page.getByRole('button', { name: 'Let messages go again' }).click();
    const asked = page.getByRole('dialog', { name: 'Let messages go again' });
    await asked.getByRole('textbox', { name: /How what was lost/ }).fill('From the paper of the day');
    expect(await faultsOf(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Let messages go again' }).click();
    await page.getByText('Messages go again within a few minutes.').waitFor();
    expect((await house.stores.studies.studyNow('ips-ma'))?.restore?.released?.by).toBe('coordinator-1');
  });
});
