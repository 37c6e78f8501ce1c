import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { openEmbeddedDynamo } from '../../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { dataFolder } from '../../../local/kept/data-folder.ts';
import { emailWord } from '../../../shared/domain/search-words.ts';
import { aPlatform } from '../../support/a-platform.ts';

const TABLES = ['cairn-records', 'cairn-contacts', 'cairn-studies', 'cairn-erasures'];
const NUMBER = '+4520998877';
const WORDS = { kind: 'name', text: 'kanarie' } as const;

const folder = mkdtempSync(join(tmpdir(), 'cairn-erased-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dump = async (): Promise<string> => {
  const dynamo = await openEmbeddedDynamo({ path: dataFolder(folder).tables });
  const items: unknown[] = [];
  for (const TableName of TABLES) {
    const { Items } = await dynamo.documents.send(new ScanCommand({ TableName }));
    items.push(...(Items ?? []));
  }
  await dynamo.close();
  return JSON.stringify(items);
};

it('leaves nothing in any table by which somebody who was erased could be known', async () => {
  const house = await aPlatform({ dataPath: folder });
  const token = async (user: string, role: string) =>
    (await house.json('POST', '/local/token', { user, roles: { 'ips-ma': [role] }, operator: user === 'lead-1' }))
      .token;
  const lead = await token('lead-1', 'leadCoordinator');
  const coordinator = await token('coordinator-1', 'coordinator');
  const must = async (method: string, path: string, body?: unknown, as = coordinator) => {
    const response = await house.ask(method, `/api/studies${path}`, body, as);
    if (response.status >= 400) throw new Error(`${method} ${path}: ${await response.text()}`);
  };
  await must('POST', '', { id: 'ips-ma', name: 'Studie', protocol: 'ips-ma' }, lead);
  const of = (path: string) => `/ips-ma/participants/P-1${path}`;
  await must('PUT', '/ips-ma/staff/assessor-1', { roles: ['assessor'] }, lead);
  await must('POST', '/ips-ma/participants', {
    id: 'P-1',
    arm: 'SAU',
    anchors: { baseline: '2025-03-10', randomisation: '2025-03-10' },
    contact: {
      name: 'Kanarie Fugl',
      phone: NUMBER,
      email: 'kanarie@example.com',
      address: 'Kanarievej 7, 1000 København K',
    },
    preferences: 'Kanarie ringes efter fire',
    consent: { sms: true, email: true, phone: true, letter: true },
  });
  const call = {
    at: '2026-03-01T08:00:00Z',
    direction: 'in',
    channel: 'phone',
    with: 'participant',
    outcome: 'reached',
  };
  await must('POST', of('/contacts'), { ...call, outcome: 'Kanarie tog den', note: 'Kanarie fortalte' });
  await must('GET', of('?purpose=browse&why=Kanarie%20spurgte'));
  await must('POST', of('/unblindings'), {
    on: '2026-03-01',
    assessor: 'assessor-1',
    how: 'participant',
    consequence: 'otherAssessor',
    note: 'Kanarie nævnte sin mentor',
  });
  await must('POST', of('/follow-ups/FU12/offers'), { times: ['2026-03-20T10:30'], place: 'hos Kanarie' });
  await must('POST', of('/messages'), {
    channel: 'email',
    subject: 'Til Kanarie',
    text: 'Kanarie, ring til os på {tlf}.',
  });
  await must('POST', of('/messages'), { channel: 'sms', text: 'Kanarie, ring til os på {tlf}. {afs}' });
  await must('PUT', of('/follow-ups/FU12/appointment'), {
    at: '2026-03-20T10:30',
    mode: 'inPerson',
    place: 'hos Kanarie',
    note: 'Kanarie',
  });
  await house.turn(Date.parse('2026-03-03T12:00:00+01:00'));
  await house.json('POST', '/local/replies', { from: NUMBER, to: 'x', text: 'Kanarie skriver' });
  await must('POST', of('/follow-ups/FU12/outcome'), {
    outcome: 'notDone',
    on: '2026-03-02',
    reason: 'other',
    text: 'Kanarie',
  });
  const hashes = [
    house.stores.contacts.numberHash(NUMBER),
    house.stores.contacts.searchHash(WORDS),
    house.stores.contacts.searchHash(emailWord('kanarie@example.com')),
  ];
  for (const hash of hashes) expect(await house.stores.records.participantsByLookup(undefined, hash)).toHaveLength(1);
  await must('POST', of(':erase'), { reason: 'Kanarie vil glemmes' }, lead);
  await must('POST', of(':erase'), { reason: 'Kanarie vil glemmes', confirm: true });
  await house.turn(house.now() + 8 * 86_400_000);
  await house.close();

  const left = await dump();
  expect(left).toContain('erasureAsked');
  expect(left).toContain('"erased"');
  for (const word of ['kanarie', NUMBER, NUMBER.slice(3), ...hashes])
    expect(left.toLowerCase()).not.toContain(word.toLowerCase());
}, 60_000);
