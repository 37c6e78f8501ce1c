import { auditPointers } from '../../functions/audit-pointers/audit-pointers.ts';
import { listForOutage } from '../../functions/list-for-outage/list-for-outage.ts';
import { repointStudies } from '../../functions/repoint-study/repoint-studies.ts';
import { runKept } from '../../functions/serve-api/run-imports/run-kept.ts';
import { tick } from '../../functions/sweep-due/tick.ts';
import type { Asked, STANDING } from '../../local/cost/measured-work.ts';
import { openApi } from '../../local/open-api.ts';
import { noOutageLists } from '../../local/providers/folder-outage-lists.ts';
import { COORDINATOR } from '../../local/simulate/made-up-study.ts';
import { ageSeal } from '../../shared/adapters/age-seal.ts';
import { inMemoryHistoryHeads } from '../../shared/adapters/in-memory/history-heads.ts';
import { openHolidays } from '../../shared/adapters/open-holidays.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { silentLog } from '../kit/silent-log.ts';
import type { LivedWork } from './lived-work.ts';
import { averageDemand, meterOf } from './meter.ts';

type Standing = (typeof STANDING)[number];

const MINUTE_MS = 60_000;
/** Longer than anything is remembered. */
const A_WHILE_MS = 10 * MINUTE_MS;
const DAY_MS = 86_400_000;
/** So often is asked, each time of another person. */
const ROUNDS = 10;

/** By functions that run by themselves, over the tables of that trial. */
const runsOf = ({ trial, stores: { stores, spent, keyCalls } }: LivedWork) => {
  const { clock, ports } = trial.house;
  const meter = meterOf<Standing>(spent, keyCalls);
  const common = { ...stores, clock, log: silentLog, meter: { count: () => undefined }, ids: ports.ids };
  const later = (ms: number): void => {
    clock.moveTo(clock.now() + ms);
  };
  const run = async (name: Standing, job: () => Promise<unknown>, times = 1): Promise<void> => {
    later(A_WHILE_MS);
    meter.skip();
    await job();
    meter.take(name, times);
  };
  const audit = auditPointers({ ...common, heads: inMemoryHistoryHeads(), holidays: openHolidays });
  return { meter, common, later, run, audit };
};

/** A night's audit of people with the whole of their history, on average of some nights; the ones before find what nobody ever looked at, and compile. */
const auditOfANight = async (lived: LivedWork): Promise<Asked> => {
  const { meter, later, run, audit } = runsOf(lived);
  for (let night = 0; night < 2 * ROUNDS; night += 1) {
    later(DAY_MS);
    if (night < ROUNDS) await audit();
    else await run('auditOfOldPerPerson', audit);
  }
  return meter.averages(['auditOfOldPerPerson']).auditOfOldPerPerson;
};

/** What one more person costs it: what a night asks whoever takes part is not divided among the few who were lived. */
export const auditOfOld = async (fewer: LivedWork, more: LivedWork): Promise<Asked> => {
  const [few, many] = [await auditOfANight(fewer), await auditOfANight(more)];
  const people = more.trial.people.length - fewer.trial.people.length;
  return { times: many.times, ...averageDemand((field) => many[field] - few[field], people) };
};

/** What stands around the work of a lived trial: runs that find nothing, what staff look at, the audit, a publish. */
export const standingWork = async (lived: LivedWork) => {
  const {
    trial,
    stores: { stores, imports },
  } = lived;
  const { house, people } = trial;
  const { clock, study } = house;
  const { meter, common, later, run, audit } = runsOf(lived);
  const queue = { add: async () => undefined, approximateBacklogSeconds: async () => 0, depth: async () => 0 };
  const sweep = tick({ ...common, queue });
  // The first finds that nobody ever ticked.
  await sweep();
  await run('idleTick', sweep);
  const repoint = repointStudies({ ...common, staleSeconds: 0 });
  await repoint();
  await run('idleRepoint', repoint);
  await run('idleImports', runKept({ ...common, imports, repoint: async () => undefined }));
  await run('idleList', listForOutage({ ...common, seal: ageSeal, lists: noOutageLists }));
  later(DAY_MS);
  await audit();
  later(DAY_MS);
  await run('auditPerPerson', audit, people.length);
  await run('idleAudit', audit);
  stores.studies.forget();
  const standing = await stores.studies.study(study.id);
  if (standing === undefined) throw new Error('the study is gone');
  const repointing = { since: isoInstant(clock.now()) };
  const isTold = await stores.studies.saveStudy(
    { ...standing, revision: standing.revision + 1, repointing },
    standing.revision,
  );
  if (!isTold) throw new Error('the study was not told to repoint');
  await run('repointPerPerson', repoint, people.length);

  const tokens = { verify: async (user: string) => ({ user, operator: false }) };
  const api = openApi({ ...common, stores, tokens });
  const ask = async (method: string, path: string, body?: object, key?: string): Promise<void> => {
    const headers = {
      authorization: `Bearer ${COORDINATOR}`,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    const answer = await api.request(`/api/studies/${study.id}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${String(answer.status)}: ${await answer.text()}`);
  };
  await ask('GET', '');
  for (const { id } of people.slice(0, ROUNDS)) {
    for (const page of ['/worklist', '/participants', `/participants/${id}`, `/participants/${id}/agenda`])
      await run('page', () => ask('GET', page));
    const hold = { participants: [id], hold: { kind: 'other' }, reason: 'away' };
    later(A_WHILE_MS);
    meter.skip();
    await ask('POST', '/participants:hold?dryRun=true', hold, `key-${id}`);
    meter.take('aroundEntry');
  }
  return meter;
};
