import type { OutgoingEmail, SmsProvider } from '../../../shared/ports/messenger.ts';
import { wakeStaffMail } from '../../../shared/ports/wake-staff-mail.ts';
import { aCard, aHouse } from '../../support/a-house.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';
import { aStudy } from '../../support/a-study.ts';
import type { ServiceError } from '../../support/provider-answers.ts';
import { startProvider, type ProviderServer } from '../../support/provider-server.ts';
import { realSenders } from '../../support/real-senders.ts';

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

const PEOPLE = 5;

/** People who are all to be invited on the Friday at ten, by the real clients of the providers. */
const aStreet = async (channel: 'sms' | 'email', sms: SmsProvider) => {
  const house = await aHouse({ at: '2026-03-19T08:00:00Z', study: aStudy({ sms }) });
  const counted: string[] = [];
  house.ports.meter.count = (name) => counted.push(name);
  const told: OutgoingEmail[] = [];
  const senders = realSenders(server);
  house.ports.messenger = {
    send: async (message) => {
      if (message.kind !== 'email' || message.participant !== undefined) return senders.send(message);
      told.push(message);
      return { kind: 'accepted', providerMessageId: message.attempt };
    },
  };
  for (let n = 1; n <= PEOPLE; n += 1) {
    const card = { ...aCard, phones: [{ number: `+452012345${String(n)}` }] };
    const participant = `P-000${String(n)}`;
    const record = anInterviewRecord({
      participant,
      consent: { [channel]: true },
      registeredAt: '2026-03-19T08:00:00Z',
    });
    await house.enrol(record, card);
  }
  const states = async () => {
    const records = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => house.records.readInterviews('ips-ma', `P-000${String(n)}`)),
    );
    return {
      outcomes: records.map((record) => record?.steps['FU12/invite']?.state),
      tasks: records.flatMap((record) => Object.values(record?.tasks ?? {})),
    };
  };
  return { ...house, counted, told, states };
};

const refused = (status: number, code: string, more: Partial<ServiceError> = {}): ServiceError => ({
  status,
  code,
  message: '',
  ...more,
});

describe.each<[string, 'sms' | 'email', SmsProvider, ServiceError]>([
  ['SES has paused the account', 'email', 'sns', refused(400, 'SendingPausedException')],
  ['SES has suspended the account', 'email', 'sns', refused(400, 'AccountSuspendedException')],
  [
    'the month’s budget of End User Messaging is used up',
    'sms',
    'endUserMessaging',
    refused(400, 'ServiceQuotaExceededException', { reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' }),
  ],
  [
    'End User Messaging has disabled the account',
    'sms',
    'endUserMessaging',
    refused(400, 'AccessDeniedException', { reason: 'ACCOUNT_DISABLED' }),
  ],
  ['SNS does not let us publish', 'sms', 'sns', refused(403, 'AuthorizationError')],
])('while %s', (_, channel, provider, error) => {
  it('it is asked once, then by one probe at a time; nobody is lost, nobody gets a task, and all go when it is well', async () => {
    const house = await aStreet(channel, provider);
    server.will({ error });
    await house.until('2026-03-20T09:30:00Z');
    // At 09:00, 09:02, 09:06, 09:14 and 09:30, whoever is next.
    expect(server.posts).toHaveLength(5);
    expect(house.counted.filter((name) => name.startsWith('send.'))).toEqual(Array(5).fill('send.channelDown'));
    expect(await house.states()).toEqual({ outcomes: Array(PEOPLE).fill('waiting'), tasks: [] });
    server.will('ok');
    await house.until('2026-03-20T12:00:00Z');
    expect(server.posts).toHaveLength(5 + PEOPLE);
    expect(await house.states()).toEqual({ outcomes: Array(PEOPLE).fill('sent'), tasks: [] });
    expect(await house.studies.breaker('ips-ma', channel)).toBeUndefined();
  });
});

describe('whoever leads', () => {
  const REFUSED = refused(403, 'AuthorizationError');
  const mails = (house: Awaited<ReturnType<typeof aStreet>>) =>
    house.told.filter(({ subject }) => subject === 'Sms kan ikke sendes lige nu');

  it('is told once that no text leaves, however often it is tried again, and again when it happens anew', async () => {
    const house = await aStreet('sms', 'sns');
    server.will({ error: REFUSED });
    await house.until('2026-03-20T12:00:00Z');
    expect(mails(house).map(({ to }) => to)).toEqual(['lead-1@example.com']);
    expect(mails(house)[0]?.text).toContain('Siden fre. 20/3 10.00 ');
    server.will('ok');
    await house.until('2026-03-31T07:00:00Z');
    expect(mails(house)).toHaveLength(1);
    server.will({ error: REFUSED });
    await house.until('2026-04-01T12:00:00Z');
    expect(mails(house)).toHaveLength(2);
  });

  it('is told once also when no text leaves for weeks, and what was told is forgotten a while after they do', async () => {
    const house = await aStreet('sms', 'sns');
    server.will({ error: REFUSED });
    await house.until('2026-04-07T12:00:00Z');
    expect(mails(house)).toHaveLength(1);
    const told = async () =>
      Object.keys((await house.studies.staffMail('ips-ma'))?.steps ?? {}).filter((key) => key.includes('texts-shut'));
    expect(await told()).toHaveLength(1);
    server.will('ok');
    await house.until('2026-04-27T12:00:00Z');
    expect(await told()).toEqual([]);
  });

  it('is told by the next try when the worker died before it could be', async () => {
    const house = await aStreet('sms', 'sns');
    server.will({ error: REFUSED });
    const { saveStaffMail } = house.studies;
    let refusals = 3;
    house.ports.studies = {
      ...house.studies,
      saveStaffMail: async (record, expected) => ((refusals -= 1) >= 0 ? false : saveStaffMail(record, expected)),
    };
    await house.until('2026-03-20T12:00:00Z');
    expect(mails(house)).toHaveLength(1);
  });

  it('who has left before the mail could go keeps nobody looking for them', async () => {
    const house = await aStreet('sms', 'sns');
    server.will({ error: REFUSED });
    house.ports.messenger = { send: async () => ({ kind: 'refusedForNow', code: 'busy' }) };
    await house.studies.saveBreaker(
      { study: 'ips-ma', channel: 'sms' },
      { opens: 9, shutUntil: '2026-03-20T20:00:00Z', since: '2026-03-20T09:00:00Z' },
      undefined,
    );
    house.turnTo('2026-03-20T09:00:00Z');
    await wakeStaffMail(house.studies, 'ips-ma', Date.parse('2026-03-20T09:00:00Z'));
    await house.until('2026-03-20T09:01:00Z');
    const waiting = await house.studies.staffMail('ips-ma');
    expect(Object.values(waiting?.steps ?? {}).map(({ state }) => state)).toEqual(['waiting']);
    const lead = { study: 'ips-ma', user: 'lead-1', email: 'lead-1@example.com' };
    await house.studies.saveMember({ ...lead, roles: ['statistician'] });
    await house.until('2026-03-20T12:00:00Z');
    const after = await house.studies.staffMail('ips-ma');
    expect(Object.keys(after?.steps ?? {}).filter((key) => key.startsWith('lead-1/'))).toEqual([]);
  });

  it('gets no mail about texts while it is mails that do not leave, nor after they do', async () => {
    const house = await aStreet('email', 'sns');
    server.will({ error: refused(400, 'SendingPausedException') });
    await house.until('2026-03-20T12:00:00Z');
    server.will('ok');
    await house.until('2026-03-21T12:00:00Z');
    expect(mails(house)).toEqual([]);
  });
});
