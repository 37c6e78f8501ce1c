import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApi } from '../local/open-api.ts';
import { chance } from '../local/chance.ts';
import { openEmbeddedDynamo } from '../local/embedded-dynamo/open-embedded-dynamo.ts';
import { localIds } from '../local/keys/local-ids.ts';
import { openStores } from '../local/stores.ts';
import { addMonths, civil, isoDate } from '../shared/domain/civil-date.ts';
import type { Task } from '../shared/domain/record.ts';

/** How long lists and search take over many made-up people: `npx tsx bench/api.ts [people]`, 10,000 unless told otherwise. */

const PEOPLE = Number(process.argv[2] ?? 10_000);
const TASKS = PEOPLE / 5;
const ROUNDS = 30;
const NOW = Date.parse('2026-11-26T09:00:00Z');
const MENTORS = 20;
const FIRST = [
  'Anne',
  'Bo',
  'Søren',
  'Åse',
  'Mette',
  'Lars',
  'Ida',
  'Jørgen',
  'Kirsten',
  'Nikolaj',
  'Sofie',
  'Emil',
  'Fatima',
  'Magnus',
];
const LAST = [
  'Prøve',
  'Testsen',
  'Deltager',
  'Eksempel',
  'Opdigtet',
  'Skabelon',
  'Figur',
  'Kladde',
  'Ærø',
  'Udkast',
  'Modelby',
];

const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (...line: unknown[]) => {
    console.error(...line);
  },
};
const clock = { now: () => NOW };
const dynamo = await openEmbeddedDynamo({ path: folder });
const stores = await openStores(dynamo, clock, log);
const pseudonyms = new Map<string, number>();
const ids = localIds(1, (name) => {
  pseudonyms.set(name, (pseudonyms.get(name) ?? 0) + 1);
  return pseudonyms.get(name) ?? 0;
});
const tokens = { verify: async (user: string) => ({ user, operator: user === 'operator' }) };
const api = openApi({ stores, clock, ids, tokens, log, meter: { count: () => undefined } });

const ask = async (as: string, method: string, path: string, body?: string, type = 'application/json') => {
  const answer = await api.request(`/api/studies${path}`, {
    method,
    headers: { authorization: `Bearer ${as}`, 'content-type': type },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${String(answer.status)}: ${text.slice(0, 500)}`);
  return text;
};

const drawn = chance(1);
const today = civil('2026-11-26');
const row = (n: number): string => {
  const baseline = isoDate(drawn.between(addMonths(today, -26), today - 2));
  const name = `${drawn.one(FIRST)} ${drawn.one(LAST)} ${drawn.one(LAST)}`;
  const mentored = n < MENTORS * 20 * 2 && n % 2 === 0;
  return [
    `B-${String(n).padStart(5, '0')}`,
    n % 2 === 0 ? 'IPS-MA' : 'SAU',
    baseline,
    baseline,
    name,
    `+452612${String((n * 7_919) % 10_000).padStart(4, '0')}`,
    `deltager${String(n)}@example.com`,
    'Prøvevej 1',
    'da',
    'ja;ja;ja;ja',
    mentored ? `mentor-${String(Math.floor(n / 2) % MENTORS)}` : '',
    `CRF${String(n)}`,
  ].join(';');
};
const HEADER =
  'id;arm;baseline;randomisation;name;phone;email;address;language;consent_sms;consent_email;consent_phone;consent_letter;mentor;crf';

const timed = async <Of>(name: string, work: () => Promise<Of>): Promise<Of> => {
  const from = performance.now();
  const cpuFrom = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpuFrom);
  const cpu = ((user + system) / 1_000_000).toFixed(1);
  console.log(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s, ${cpu} s of CPU`);
  return result;
};

await ask('operator', 'POST', '', JSON.stringify({ id: 'bench', name: 'Bench', protocol: 'ips-ma' }));
await ask('operator', 'PUT', '/bench/staff/coordinator-1', JSON.stringify({ roles: ['coordinator'] }));
const csv = [HEADER, ...Array.from({ length: PEOPLE }, (_, n) => row(n + 1))].join('\n');
const imported = await timed(`import of ${String(PEOPLE)}`, () =>
  ask('coordinator-1', 'POST', '/bench/participants:import', csv, 'text/csv'),
);
if (!imported.includes(`"created":${String(PEOPLE)}`))
  throw new Error(`the import was refused: ${imported.slice(0, 500)}`);

const KINDS = ['phone', 'recordOutcome', 'letter', 'messageTrouble'] as const;
const taskOf = (participant: string, n: number): Task => {
  const id = `${participant}.bench${String(n)}`;
  const kind = KINDS[n % KINDS.length] ?? 'phone';
  const since = new Date(NOW - n * 60_000).toISOString().replace('.000', '');
  return {
    id,
    kind,
    step: `FU12/call`,
    of: 'FU12',
    to: 'coordinator',
    state: 'open',
    since,
    why: 'notBooked',
    attempts: [],
    bands: ['am', 'pm', 'eve'],
    attemptsWanted: 3,
  };
};
await timed(`${String(TASKS)} tasks`, async () => {
  let cursor: string | undefined;
  let opened = 0;
  do {
    const page = await stores.records.people('bench', cursor, 100);
    const chosen = page.rows.filter((_, at) => at % 5 === 0).map(({ interviews }) => interviews);
    const event = { action: 'taskChanged', at: new Date(NOW).toISOString(), by: 'bench' } as const;
    const changes = chosen.map((before, at) => {
      const task = taskOf(before.participant, opened + at);
      return { before, after: { ...before, tasks: { [task.id]: task } }, event };
    });
    await stores.records.commit({ token: `tasks-${String(opened)}`, changes });
    opened += chosen.length;
    cursor = page.cursor;
  } while (cursor !== undefined);
});

const measure = async (path: string): Promise<void> => {
  const times: number[] = [];
  let text = '';
  const cpuFrom = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    text = await ask('coordinator-1', 'GET', `/bench${path}`);
    times.push(performance.now() - from);
  }
  const { user, system } = process.cpuUsage(cpuFrom);
  const cpu = ((user + system) / 1_000 / ROUNDS).toFixed(0).padStart(5);
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (ROUNDS - 1))] ?? 0).toFixed(0).padStart(5);
  const { items, cursor, more } = JSON.parse(text) as { items: unknown[]; cursor?: string; more?: boolean };
  const rest = cursor === undefined && !more ? '' : ', more';
  console.log(
    `${path.padEnd(52)} p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)} ms  CPU ${cpu} ms  ${String(items.length)} rows${rest}`,
  );
};

for (const path of [
  '/participants',
  '/participants?status=active&arm=SAU',
  '/participants?status=stopped',
  '/participants?mentor=mentor-3',
  '/participants?q=B-00777',
  '/participants?q=CRF777',
  '/participants?q=nobody',
  '/participants?q=S%C3%B8ren%20Figur',
  '/participants?q=Anne',
  '/participants?q=skab',
  '/participants?q=7919',
  '/participants?q=26127919',
  '/participants?q=deltager77@example.com',
  '/participants?status=active&mentor=mentor-3',
  '/participants?followUp=FU12&state=overdue',
  '/participants?followUp=FU12&state=booked',
  '/worklist',
  '/worklist?does=phone',
])
  await measure(path);

await dynamo.close();
rmSync(folder, { recursive: true });
