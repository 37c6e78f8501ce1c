import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { auditPointers } from '../../functions/audit-pointers/audit-pointers.ts';
import { carryOut } from '../../functions/carry-out/carry-out.ts';
import { listForOutage } from '../../functions/list-for-outage/list-for-outage.ts';
import { takeText } from '../../functions/handle-reply/take-text.ts';
import { noteReceipts } from '../../functions/note-receipts/note-receipts.ts';
import { takeReceipt } from '../../functions/record-receipt/take-receipt.ts';
import { repointStudies } from '../../functions/repoint-study/repoint-studies.ts';
import { ageSeal } from '../../shared/adapters/age-seal.ts';
import { calendarFeed } from '../../shared/adapters/calendar-feed.ts';
import { runImports } from '../../functions/serve-api/run-imports/run-imports.ts';
import { runKept } from '../../functions/serve-api/run-imports/run-kept.ts';
import { serveParticipant } from '../../functions/serve-participant/serve-participant.ts';
import { serveApi } from '../../functions/serve-api/serve-api.ts';
import { restoreWatch } from '../../shared/adapters/restore-watch.ts';
import { noticeBeforeTick } from '../../functions/sweep-due/notice-before-tick.ts';
import { messageFor, sweepDue } from '../../functions/sweep-due/sweep-due.ts';
import { PERMITTED_ACTIONS } from '../../infra/permitted-actions.ts';
import { calendarInvite } from '../../shared/adapters/calendar-invite.ts';
import { openHolidays } from '../../shared/adapters/open-holidays.ts';
import { builtInProtocols } from '../../shared/contract/built-in-protocols.ts';
import { emailWord } from '../../shared/domain/search-words.ts';
import type { Messenger } from '../../shared/ports/messenger.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';
import { FUNCTION_ENV, type FunctionName } from '../../shared/runtime/env.ts';
import { anEnding } from '../support/an-ending.ts';
import { aCsv, aRow, type CsvRow, rowsFrom } from '../support/a-csv.ts';
import { aCloud } from '../support/a-cloud.ts';
import { amended, withOffset } from '../support/a-publisher.ts';
import { aNewcomer, type Loose } from '../support/an-office.ts';
import { anEumEvent } from '../support/provider-reports.ts';
import { asPermissions, type Calls } from '../support/recorded-calls.ts';

const names = Object.keys(FUNCTION_ENV) as FunctionName[];
const made = Object.fromEntries(names.map((name): [FunctionName, Calls] => [name, new Map()])) as Record<
  FunctionName,
  Calls
>;
type Cloud = Awaited<ReturnType<typeof aCloud>>;

const openOffice = async (cloud: Cloud) => {
  const wired = await cloud.functionWith(made['serve-api']);
  const vault = await wired.vault();
  const remembering = { ...wired.studies };
  const app = serveApi({
    ...wired,
    studies: remembering,
    ...vault,
    feeds: calendarFeed,
    laterImports: { beyondRows: 1, imports: vault.imports },
    tokens: { verify: async (token) => ({ user: token, operator: token === 'operator' }) },
    holidays: openHolidays,
    protocols: builtInProtocols,
    repoint: async () => undefined,
  });
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Loose> => {
    const response = await app.request(`/api/studies${path}`, {
      method,
      headers: { authorization: 'Bearer coordinator-1', 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status >= 400) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  /** The process ends after the work and before its answer is kept. */
  const askAndDie = async (...asked: Parameters<typeof ask>): Promise<void> => {
    remembering.rememberAnswer = () => Promise.reject(new Error('killed'));
    await expect(ask(...asked)).rejects.toThrow('500');
    remembering.rememberAnswer = wired.studies.rememberAnswer;
  };
  return Object.assign(ask, { andDie: askAndDie });
};
type Ask = Awaited<ReturnType<typeof openOffice>>;

const asOperator = { authorization: 'Bearer operator' };
const newcomer = (id: string, over = {}) => aNewcomer({ id, ...over });

const beginStudy = async (ask: Ask): Promise<void> => {
  await ask('POST', '', { id: 'ips-ma', name: 'A made-up study', protocol: 'ips-ma' }, asOperator);
  const staff = (user: string, role: string) =>
    ask('PUT', `/ips-ma/staff/${user}`, { roles: [role], email: `${user}@example.com` }, asOperator);
  for (const [user, role] of [
    ['coordinator-1', 'coordinator'],
    ['lead-1', 'leadCoordinator'],
    ['mentor-1', 'mentor'],
    ['leaver-1', 'assessor'],
  ] as const)
    await staff(user, role);
  await ask('DELETE', '/ips-ma/staff/leaver-1', undefined, asOperator);
  await ask('PATCH', '/ips-ma', { textsPerDay: { interviews: 300 } });
};

const enrolPeople = async (ask: Ask): Promise<void> => {
  const twice = { 'idempotency-key': 'enrol-1' };
  for (const id of ['P-1', 'P-2', 'P-3'])
    await ask('POST', '/ips-ma/participants', newcomer(id, { mentor: 'mentor-1' }));
  await ask.andDie('POST', '/ips-ma/participants', newcomer('P-4'), twice);
  const again = await ask('POST', '/ips-ma/participants', newcomer('P-4'), twice);
  expect(await ask('POST', '/ips-ma/participants', newcomer('P-4'), twice)).toEqual(again);
  await expect(ask('POST', '/ips-ma/participants', newcomer('P-1'))).rejects.toThrow('409');
  await ask('PATCH', '/ips-ma/participants/P-1/contact', { phones: [{ number: '+4520123457' }] });
};

const workADay = async (ask: Ask): Promise<void> => {
  const of = (path: string) => `/ips-ma/participants/P-1${path}`;
  await ask('PUT', of('/follow-ups/FU12/appointment'), { at: '2026-04-28T10:30', mode: 'phone' });
  await ask('POST', of('/follow-ups/FU12/outcome'), { outcome: 'done', on: '2026-04-02', mode: 'phone' });
  const events = await ask('GET', of('/events'));
  const outcome = events.items.find(({ action }: Loose) => action === 'outcomeRecorded');
  await ask('POST', of(`/events/${outcome.id}:void`), { reason: 'entered for somebody else' });
  await ask('POST', of('/messages'), { text: 'Ring {tlf}. Hilsen {afs}', channel: 'email' });
  for (const path of ['', of(''), of('/agenda')]) await ask('GET', path === '' ? '/ips-ma/participants' : path);
  for (const path of ['/worklist', '/messages', '/caseloads', '/staff', '/protocols', '/protocols/1'])
    await ask('GET', `/ips-ma${path}`);
  await ask('GET', '/ips-ma/participants', undefined, { authorization: 'Bearer mentor-1' });
};

const publishVersion = async (ask: Ask): Promise<void> => {
  const asked = { protocol: amended(withOffset('book3', 'P8D')), move: 'all' };
  const { previewToken } = await ask('POST', '/ips-ma/protocols:preview', asked);
  await ask('POST', '/ips-ma/protocols', { ...asked, previewToken });
};

/** The account is refused once, so that the breaker of the channel opens, and closes again; and a number, so that its card is marked. */
const refusedOnce = (messenger: Messenger): Messenger => {
  let isFirst = true;
  return {
    send: async (message) => {
      if (message.kind === 'sms' && message.participant === 'P-2')
        return { kind: 'refusedForGood', code: 'address', because: 'address' };
      if (!isFirst) return messenger.send(message);
      isFirst = false;
      return { kind: 'channelDown', code: 'AccountSuspended' };
    },
  };
};

/** The sweep and the worker, from due instant to due instant. */
const live = async (cloud: Cloud, until: string, post = (messenger: Messenger) => messenger): Promise<void> => {
  const sweeping = await cloud.functionWith(made['sweep-due']);
  const working = await cloud.functionWith(made['carry-out']);
  const sweep = sweepDue(sweeping);
  const work = carryOut({
    ...working,
    ...(await working.vault()),
    studies: restoreWatch(working.studies, working.clock),
    messenger: post(working.messenger),
    invites: calendarInvite,
    consoleUrl: 'https://cairn.example.com',
  });
  const unseen = await cloud.functionWith(new Map());
  for (let next = await unseen.records.earliestDue(); next !== undefined && next < Date.parse(until);) {
    cloud.turnTo(Math.max(next, cloud.now()));
    await sweep();
    for (let shard = 0; shard < unseen.records.shards; shard += 1)
      for await (const page of unseen.records.dueBefore(cloud.now(), shard, 100))
        for (const due of page) await work(messageFor(due));
    next = await unseen.records.earliestDue();
  }
  cloud.turnTo(Date.parse(until));
};

/** On a working morning, of a study that has a key. */
const listAhead = async (cloud: Cloud, ask: Ask): Promise<void> => {
  await ask('PATCH', '/ips-ma', { outageKey: await identityToRecipient(await generateX25519Identity()) });
  const { id } = await ask('POST', '/ips-ma/participants', aNewcomer({ id: 'P-90', arm: 'SAU' }));
  const at = '2026-06-09T10:30';
  await ask('PUT', `/ips-ma/participants/${String(id)}/follow-ups/FU12/appointment`, { at, mode: 'phone' });
  cloud.turnTo(Date.parse('2026-06-08T05:00:00Z'));
  const wired = await cloud.functionWith(made['list-for-outage']);
  await listForOutage({ ...wired, ...(await wired.vault()), seal: ageSeal })();
};

/** A reader books by a link, moves, confirms, and says that they are somebody else. */
const followLinks = async (cloud: Cloud, ask: Ask): Promise<void> => {
  await ask('POST', '/ips-ma/participants', newcomer('P-95'));
  await ask('PUT', '/ips-ma/staff/assessor-9', { roles: ['assessor'] });
  const offered = { times: ['2026-06-10T10:00', '2026-06-11T10:00'], assessor: 'assessor-9', place: 'Prøvevej 2' };
  await ask('POST', '/ips-ma/participants/P-95/follow-ups/FU12/offers', offered);
  const wired = await cloud.functionWith(made['serve-participant']);
  const vault = await wired.vault();
  const unseen = await cloud.functionWith(new Map());
  const before = await unseen.records.readInterviews('ips-ma', 'P-95');
  if (!before) throw new Error('nobody there');
  const id = vault.links.idFor('a mail');
  const event = { action: 'carriedOut', at: before.registeredAt, by: 'system' } as const;
  const row = {
    idHash: vault.links.hashOf(id),
    study: 'ips-ma',
    participant: 'P-95',
    stream: 'interviews' as const,
    of: 'FU12',
    address: vault.contacts.searchHash(emailWord('p1@example.com')),
    expiresAt: '2027-01-01T00:00:00Z',
  };
  await unseen.records.commit({ token: 'mail', changes: [{ before, after: before, event }], links: [row] });
  const expires = Date.parse(row.expiresAt) / 1_000;
  const path = `/p/${vault.links.write(id, { purpose: 'appointment', expires })}`;
  const app = serveParticipant({ ...wired, ...vault });
  const press = async (form: Record<string, string>): Promise<void> => {
    const sent = await app.request(path, { method: 'POST', body: new URLSearchParams(form) });
    expect(sent.status).toBe(303);
  };
  for (let taken = 0; taken < 2; taken += 1) {
    const page = await (await app.request(path)).text();
    await press({ press: 'take', time: /name="time"\s+value="([^"]+)"/.exec(page)?.[1] ?? '' });
  }
  await press({ press: 'confirm', n: '2' });
  await press({ press: 'notMe' });
};

/** Nobody reads what a stranger wrote: the night's audit has it told in the morning. */
const readNothing = async (cloud: Cloud): Promise<void> => {
  await live(cloud, '2026-05-23T09:00:00Z');
  const wired = await cloud.functionWith(made['audit-pointers']);
  await auditPointers({ ...wired, ...wired.cards, holidays: openHolidays })();
  await live(cloud, '2026-05-26T09:00:00Z');
};

/** Two ticks that lie hours apart. */
const missTicks = async (cloud: Cloud): Promise<void> => {
  const sweeping = await cloud.functionWith(made['sweep-due']);
  await noticeBeforeTick(sweeping, cloud.now() - 7_200_000);
  await noticeBeforeTick(sweeping);
};

/** The tables went back an hour: the tick finds it, and a coordinator lets messages go again. */
const releaseRestored = async (cloud: Cloud, ask: Ask): Promise<void> => {
  const { studies, ...sweeping } = await cloud.functionWith(made['sweep-due']);
  const lastTick = async () => ({
    at: cloud.now(),
    rolledBack: { to: cloud.now() - 3_600_000, lastTick: cloud.now() },
  });
  await noticeBeforeTick({ ...sweeping, studies: { ...studies, lastTick } });
  await ask('POST', '/ips-ma/restores/current/release', { reason: 'from paper' });
};

/** Somebody else writes between the reading and the first commit, so that the job meets its refusal. */
const overtaken = (records: RecordStore, meanwhile: () => Promise<unknown>): RecordStore => {
  let isFirst = true;
  return {
    ...records,
    commit: async (commit) => {
      if (isFirst) {
        isFirst = false;
        await meanwhile();
      }
      return records.commit(commit);
    },
  };
};

const repoint = async (cloud: Cloud, ask: Ask): Promise<void> => {
  const wired = await cloud.functionWith(made['repoint-study']);
  const meanwhile = () =>
    ask('PATCH', '/ips-ma/participants/P-1/participation', { consent: { voicemail: true }, reason: 'asked' });
  await repointStudies({ ...wired, records: overtaken(wired.records, meanwhile), staleSeconds: 0 })();
};

const audit = async (cloud: Cloud, ask: Ask): Promise<void> => {
  const unseen = await cloud.functionWith(new Map());
  for (const id of ['P-2', 'P-3']) {
    const before = await unseen.records.readInterviews('ips-ma', id);
    if (!before) throw new Error('nobody there');
    const event = { action: 'carriedOut', at: before.registeredAt, by: 'system' } as const;
    await unseen.records.commit({
      token: id,
      changes: [{ before, after: { ...before, nextDueAt: '2029-01-01T00:00:00Z' }, event }],
    });
  }
  const wired = await cloud.functionWith(made['audit-pointers']);
  const meanwhile = () =>
    ask('PATCH', '/ips-ma/participants/P-2/participation', { consent: { voicemail: true }, reason: 'asked' });
  await auditPointers({
    ...wired,
    ...wired.cards,
    records: overtaken(wired.records, meanwhile),
    holidays: openHolidays,
  })();
};

/** Somebody whose card was looked at; a later night finds them on the list of erasures. */
const eraseSomebody = async (cloud: Cloud, ask: Ask): Promise<void> => {
  await ask('POST', '/ips-ma/participants', newcomer('P-5'));
  await ask('GET', '/ips-ma/participants/P-5');
  const asLead = { authorization: 'Bearer lead-1' };
  await ask('POST', '/ips-ma/participants/P-5:erase', { reason: 'asked' }, asLead);
  await ask('DELETE', '/ips-ma/participants/P-5:erase', undefined, asLead);
  await ask('POST', '/ips-ma/participants/P-5:erase', { reason: 'asked' }, asLead);
  await ask('POST', '/ips-ma/participants/P-5:erase', { reason: 'asked', confirm: true });
  await live(cloud, '2026-05-19T09:00:00Z');
  const wired = await cloud.functionWith(made['audit-pointers']);
  await auditPointers({ ...wired, ...wired.cards, holidays: openHolidays })();
};

/** A date that is changed and changed back takes the steps of a silence out of the record and brings them in again. */
const importLongFiles = async (cloud: Cloud, ask: Ask): Promise<void> => {
  const wired = await cloud.functionWith(made['run-imports']);
  const vault = await wired.vault();
  const send = async (rows: CsvRow[], mode = 'create', records = wired.records) => {
    const asCsv = { 'content-type': 'text/csv' };
    const { state } = await ask('POST', `/ips-ma/participants:import?mode=${mode}`, aCsv(rows), asCsv);
    expect(state).toBe('waiting');
    await runImports({ ...wired, ...vault, records })();
  };
  await send(rowsFrom(1, 3, { mentor: 'mentor-1' }));
  const there = (over: CsvRow) => ['P-2', 'P-3'].map((id) => aRow(1, { id, ...over }));
  await send(there({ baseline: '2025-04-17' }), 'update');
  const meanwhile = () =>
    ask('PATCH', '/ips-ma/participants/P-2/participation', { consent: { letter: false }, reason: 'asked' });
  await send(there({ baseline: '2025-04-18' }), 'update', overtaken(wired.records, meanwhile));
  await ask('PUT', '/ips-ma/staff/mentor-2', { roles: ['mentor'] });
  const unseen = await cloud.functionWith(new Map());
  await unseen.studies.saveEnding(anEnding({ on: '2026-03-01' }));
  await runKept({ ...wired, ...vault, repoint: async () => undefined })();
};

/** What providers report of all that has left: one of each kind, for those whose follow-up has ended too. */
const hearOfMessages = async (cloud: Cloud): Promise<void> => {
  const noting = await cloud.functionWith(made['note-receipts']);
  await noteReceipts(noting)([{ from: 'endUserMessaging', text: anEumEvent() }]);
  const wired = await cloud.functionWith(made['record-receipt']);
  const take = takeReceipt({ ...wired, ...(await wired.vault()) });
  const unseen = await cloud.functionWith(new Map());
  const { rows } = await unseen.records.messages('ips-ma', {}, undefined, 100);
  const told: Record<string, string[]> = { sms: ['failed', 'optedOut'], email: ['bounced', 'complained'] };
  const at = '2026-05-20T09:00:00Z';
  for (const { attempt, channel = '' } of rows)
    if (attempt !== undefined)
      for (const event of ['delayed', ...(told[channel] ?? [])])
        await take(JSON.stringify({ attempt, event, at, ...(event === 'failed' ? { code: 'quota' } : {}) }));
  const mail = await unseen.studies.staffMail('ips-ma');
  for (const { attempt } of Object.values(mail?.steps ?? {}))
    await take(JSON.stringify({ attempt, event: 'bounced', at }));
  await expect(take(JSON.stringify({ providerMessageId: 'sns-0', event: 'delivered', at }))).rejects.toThrow('nobody');
};

/** What participants write: something to read, of each provider; a number that is wrong; one that nobody has. */
const hearReplies = async (cloud: Cloud, ask: Ask): Promise<void> => {
  await ask('PATCH', '/ips-ma', { senders: { interviews: { smsName: '+4520990001' } }, sms: 'sns' });
  const wired = await cloud.functionWith(made['handle-reply']);
  const take = takeText({
    ...wired,
    ...(await wired.vault()),
    studies: restoreWatch(wired.studies, wired.clock),
  });
  const write = (id: string, from: string, text: string) =>
    take(
      JSON.stringify({
        originationNumber: from,
        destinationNumber: '+4520990001',
        messageBody: text,
        inboundMessageId: id,
      }),
      cloud.now(),
    );
  await write('text-1', '+4520123457', 'Hej');
  await ask('PATCH', '/ips-ma', { sms: 'endUserMessaging' });
  cloud.turnTo(cloud.now() + 25 * 3_600_000);
  await write('text-2', '+4520123457', 'Hej');
  await write('text-3', '+4520123457', 'FORKERT');
  await write('text-4', '+4520123499', 'STOP');
  const sent = await ask('GET', '/ips-ma/messages?participant=P-1&step=byHand');
  await ask('GET', `/ips-ma/messages/${sent.items[0].id}`);
  const { items } = await ask('GET', '/ips-ma/inbox');
  await ask('GET', `/ips-ma/inbox/${items[0].id}`);
  await ask('POST', `/ips-ma/inbox/${items[0].id}/read`, {});
  await write('text-5', '+4520123499', 'Jeg vil ikke leve mere');
};

beforeAll(async () => {
  const cloud = await aCloud('2026-03-02T09:00:00Z');
  try {
    const ask = await openOffice(cloud);
    await beginStudy(ask);
    await enrolPeople(ask);
    await live(cloud, '2026-03-24T09:00:00Z');
    await live(cloud, '2026-04-02T12:00:00Z', refusedOnce);
    await ask('PATCH', '/ips-ma', { sms: 'endUserMessaging' });
    await workADay(ask);
    await importLongFiles(cloud, ask);
    await publishVersion(ask);
    await repoint(cloud, ask);
    await audit(cloud, ask);
    await eraseSomebody(cloud, ask);
    await live(cloud, '2026-05-20T09:00:00Z');
    await hearOfMessages(cloud);
    await hearReplies(cloud, ask);
    await readNothing(cloud);
    await missTicks(cloud);
    await releaseRestored(cloud, ask);
    await listAhead(cloud, ask);
    await followLinks(cloud, ask);
  } finally {
    await cloud.close();
  }
}, 120_000);

/** Whoever may read a whole table may read when it was last looked at. */
const withinTables = (calls: Calls, permitted: string[]): Calls => {
  const within: Calls = new Map();
  for (const [target, actions] of calls) {
    const table = permitted.includes(target) ? target : target.replace(/\/(ticks|outdated)$/, '');
    within.set(table, new Set([...(within.get(table) ?? []), ...actions]));
  }
  return within;
};

describe('the calls that a function makes', () => {
  it.each(names)('of %s are those that its role allows, none missing and none to spare', (name) => {
    expect(asPermissions(withinTables(made[name], Object.keys(PERMITTED_ACTIONS[name])))).toEqual(
      asPermissions(Object.entries(PERMITTED_ACTIONS[name])),
    );
  });
});
