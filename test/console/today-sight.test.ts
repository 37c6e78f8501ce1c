import { aConsole, faultsOf } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';

jest.setTimeout(120_000);

const TODAY = '/studies/ips-ma/today';
const STUDY = '/api/studies/ips-ma';

describeInBrowser('the morning list, by role', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  let coordinator: string;
  const read = async (answer: Promise<Response>): Promise<ReturnType<typeof JSON.parse>> => (await answer).json();
  const asked = async (method: string, path: string, body?: unknown): Promise<ReturnType<typeof JSON.parse>> => {
    const answer = await house.ask(method, `${STUDY}${path}`, body, coordinator);
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  beforeAll(async () => {
    house = await aConsole();
    coordinator = await makeTrial(house.ask, 5);
    await asked('PUT', '/staff/pi-1', { roles: ['principalInvestigator'] });
    await asked('PUT', '/staff/auditor-1', { roles: ['auditor'], from: '2026-01-01', until: '2026-12-31' });
    await asked('POST', '/participants', {
      id: 'P-24',
      arm: 'SAU',
      anchors: { baseline: '2024-01-25' },
      contact: { name: 'Deltager 24', phone: '20 12 34 90', language: 'da' },
      consent: { sms: true, phone: true },
    });
    await turnTo(house.ask, '2026-03-30T08:00:00+02:00');
    // Of the three contacts of their first month the last is due tomorrow.
    await asked('POST', '/participants', {
      id: 'P-26',
      arm: 'IPS-MA',
      mentor: 'mentor-1',
      anchors: { baseline: '2026-03-01' },
      contact: { name: 'Deltager 26', phone: '20 12 34 91', language: 'da' },
      consent: { sms: true },
    });
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints).toEqual([]);
  });

  it('shows a mentor which check-ins are due before anybody is told, and goes on showing what has risen to others', async () => {
    const page = await house.page('mentor-1', TODAY);
    await page
      .getByText(/^Overdue for/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /^Acknowledge/ }).count()).toBe(0);
    const due = page.getByRole('region', { name: 'Check-ins this week' });
    await due.getByText('Not booked').waitFor();
    await due.getByRole('button', { name: /^Record or book a check-in of/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Record a check-in' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await faultsOf(page)).toEqual([]);
  });

  it('leads an investigator to a contact card from the escalation that asks them, and from nowhere else', async () => {
    const page = await house.page('pi-1', TODAY);
    await page.getByRole('link', { name: 'Contact data of P-24, for this escalation' }).click();
    await page.getByText('Deltager 24').waitFor();
    const { items } = await asked('GET', '/participants/P-24/access-log');
    expect(items.at(-1).purpose).toBe('call');
    const plain = await house.page('pi-1', '/studies/ips-ma/participants/P-24');
    await plain.getByRole('heading', { name: 'Events' }).waitFor();
    expect(await plain.getByText('Contact data').count()).toBe(0);
  });

  it('shows an auditor a call without a card and without a form to log it', async () => {
    const { items } = await asked('GET', '/worklist?does=phone');
    const page = await house.page('auditor-1', `${TODAY}/call/${String(items[0].id)}`);
    await page.getByText('You see this call, and others make it').waitFor();
    await page.getByRole('heading', { name: 'Before you ring' }).waitFor();
    expect(await page.getByRole('button', { name: /Save|Log/ }).count()).toBe(0);
    expect(await page.getByText(/Deltager/).count()).toBe(0);
  });

  it('leads a mentor by keyboard from the menu of their name to what they entered', async () => {
    const seat = { user: 'mentor-1', roles: { 'ips-ma': ['mentor'] } };
    const { token } = await read(house.ask('POST', '/local/token', seat));
    const { items } = await read(house.ask('GET', `${STUDY}/worklist`, undefined, token));
    const [{ participant }] = items;
    const checkIn = { on: '2026-03-29', kind: 'mentor', setting: 'phone', outcome: 'held' };
    const kept = await house.ask('POST', `${STUDY}/participants/${String(participant)}/check-ins`, checkIn, token);
    expect(kept.status).toBe(201);
    const page = await house.page('mentor-1', TODAY);
    await page.getByRole('button', { name: /mentor-1/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'My entries' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row').filter({ hasText: participant }).getByText('Check-in recorded').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
