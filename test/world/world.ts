import type { Log, LogFields, Meter } from '../../shared/ports/log.ts';
import type { OutgoingEmail } from '../../shared/ports/messenger.ts';
import type { DueQueue } from '../../shared/ports/queue.ts';
import { openWorldDynamo, type WorldDynamo } from './dynamo/open-world-dynamo.ts';
import { luckOf, type Luck } from './engine/luck.ts';
import { timeline, type Timeline } from './engine/timeline.ts';
import { trace, type Trace } from './engine/trace.ts';
import { inMemoryHistoryHeads } from '../../shared/adapters/in-memory/history-heads.ts';
import { openProcess, type Process } from './outside/functions.ts';
import { type Invocation, reaching, type Tally } from './outside/invocation.ts';
import type { Profile } from './outside/profiles.ts';
import { keptBy } from './outside/kept-by.ts';
import { keptRuns } from './outside/kept-runs.ts';
import { worldProviders } from './outside/providers.ts';
import { WorldQueue } from './outside/queue.ts';
import { nothingSeen, type Seen, type Violation } from './outside/seen.ts';
import { TABLES } from './outside/worker.ts';
import { writtenBy } from './outside/written-by.ts';

export interface WorldSetting {
  seed: number;
  start: number;
  profile: Profile;
  keepTrace?: boolean;
}

type Fn = 'carryOut' | 'recordReceipt' | 'sweep' | 'repoint' | 'reply' | 'api' | 'pages' | 'audit' | 'imports';

export interface World {
  time: Timeline;
  trace: Trace;
  luck: Luck;
  dynamo: WorldDynamo;
  seen: Seen;
  faults: Tally;
  violations: Violation[];
  profile: () => Profile;
  /** From now on. */
  become: (profile: Profile) => void;
  due: WorldQueue;
  receipts: WorldQueue;
  /** Numbers that the carrier has shut after a STOP. */
  shut: Set<string>;
  /** One invocation of a function. @returns whether it came to its end without an error */
  invoke: (fn: Fn, job: (process: Process) => Promise<unknown>, does?: 'looks' | 'acts') => Promise<boolean>;
  /** A mail has come to its participant. */
  onMail: (read: (mail: OutgoingEmail) => void) => void;
  /** What the world does to whoever is being handled. */
  onInterfere: (act: (handled: { study: string; participant: string }) => void) => void;
}

const VISIBILITY_SECONDS = { due: 360, receipts: 60 };
const MAX_RECEIVES = 5;
/** Of the workers of due messages, as the infra allows. */
const WORKERS = 10;
const TAKERS = 5;
const BATCH = 10;
const MESSAGES_PER_SECOND = 20;

/** The functions over simulated ports: queues, providers, tables, clock; nobody acts in it yet. */
export const openWorld = ({ seed, start, profile: first, keepTrace = false }: WorldSetting): World => {
  const time = timeline(start);
  const luck = luckOf(seed);
  const lines = trace(keepTrace);
  const seen = nothingSeen();
  const faults: Tally = {};
  const violations: Violation[] = [];
  const shut = new Set<string>();
  const heads = inMemoryHistoryHeads();
  let profile = first;
  let interfered: (handled: { study: string; participant: string }) => void = () => undefined;
  let mailed: (mail: OutgoingEmail) => void = () => undefined;
  const lag = luck('index lag');
  const dynamo = openWorldDynamo({
    tables: TABLES,
    now: time.now,
    lagMs: () =>
      profile.staleIndexSeconds > 0 && lag.often(0.3) ? lag.between(1, profile.staleIndexSeconds) * 1_000 : 0,
    onWrite: (changes) => {
      const commits = writtenBy(changes, time.now());
      for (const { after, action } of commits)
        lines.note(
          `${String(time.now())} wrote ${after.participant} ${String(after.version)} ${after.lastHash} ${action ?? ''}`,
        );
      seen.written.push(...commits);
      const kept = keptBy(changes, time.now());
      seen.kept.push(...kept);
      if (kept.length > 0) followKept(kept);
    },
  });
  const idle: Record<Fn, Process[]> = {
    carryOut: [],
    recordReceipt: [],
    sweep: [],
    repoint: [],
    reply: [],
    api: [],
    pages: [],
    audit: [],
    imports: [],
  };
  const reach = reaching({
    time,
    trace: lines,
    luck: luck('faults'),
    profile: () => profile,
    onUnheard: (at) => seen.unheard.add(at),
    faults,
    interfere: ({ handles }) => {
      if (handles) interfered(handles);
    },
  });
  const tell = (code: string, fields?: LogFields): void => {
    seen.told.push(fields ? `${code} ${JSON.stringify(fields)}` : code);
  };
  const log: Log = { info: tell, warn: tell, error: tell };
  const counted = new Set<string>();
  const meter: Meter = {
    count: (name) => {
      if (counted.has(name)) return;
      counted.add(name);
      seen.told.push(`counted ${name}`);
    },
  };
  const queueOf = (
    name: 'due' | 'receipts',
    fn: Fn,
    workers: number,
    job: (process: Process, body: string) => Promise<void>,
  ) =>
    new WorldQueue({
      name,
      time,
      luck: luck(name),
      visibilitySeconds: VISIBILITY_SECONDS[name],
      maxReceives: MAX_RECEIVES,
      batch: BATCH,
      workers,
      duplicate: () => profile.duplicate,
      handle: async (bodies) => {
        const failed: number[] = [];
        await invoke(fn, async (process) => {
          for (const [at, body] of bodies.entries())
            try {
              await job(process, body);
            } catch (error) {
              failed.push(at);
              note(error);
            }
        });
        return failed;
      },
    });
  const due = queueOf('due', 'carryOut', WORKERS, (process, body) => process.jobs.carryOut(body));
  const receipts = queueOf('receipts', 'recordReceipt', TAKERS, (process, body) => process.jobs.recordReceipt(body));
  const dueQueue: DueQueue = {
    add: async (messages) => {
      for (const message of messages) due.add(JSON.stringify(message));
    },
    depth: async () => due.depth,
    approximateBacklogSeconds: async () => due.depth / MESSAGES_PER_SECOND,
  };
  const post = worldProviders({
    time,
    luck: luck('providers'),
    profile: () => profile,
    reach,
    seen,
    report: (message) => {
      receipts.add(JSON.stringify(message));
    },
    delivered: (mail) => {
      mailed(mail);
    },
    isShut: (number) => shut.has(number),
  });
  let opened = 0;
  const processOf = (fn: Fn): Process => {
    const warm = idle[fn].pop();
    if (warm) return warm;
    opened += 1;
    return openProcess(`${fn}-${String(opened)}`, {
      time,
      luck,
      profile: () => profile,
      reach,
      dynamo,
      post,
      due: dueQueue,
      heads,
      log,
      meter,
      forbidden: (what) => {
        violations.push({ check: 'G20', at: time.now(), what: `who only looked has written: ${what}` });
      },
    });
  };
  const note = (error: unknown): void => {
    const { name, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
    seen.told.push(`${name}: ${message}`);
  };
  const followKept = keptRuns({
    time,
    luck: luck('kept runs'),
    duplicate: () => profile.duplicate,
    isDown: () => seen.outages.some(([from, to]) => time.now() >= from && time.now() < to),
    run: () => invoke('imports', (process) => process.jobs.runKept()),
  });
  let invocations = 0;
  const invoke: World['invoke'] = async (fn, job, does = 'acts') => {
    const process = processOf(fn);
    invocations += 1;
    const invocation: Invocation = {
      id: `${process.name}/${String(invocations)}`,
      isDead: false,
      startedAt: time.now(),
      open: 0,
      ...(does === 'looks' ? { looks: true } : {}),
    };
    process.begin(invocation);
    let isDone = true;
    try {
      await job(process);
    } catch (error) {
      isDone = false;
      note(error);
    }
    if (invocation.isDead) return false;
    // Whoever fails may leave a call behind; whoever is done may not.
    if (isDone && invocation.open > 0)
      violations.push({
        check: 'floating',
        at: time.now(),
        what: `${invocation.id} ended while ${String(invocation.open)} calls were open`,
      });
    // What a failed request of the API still reads would count for the next one.
    if (fn !== 'api' || invocation.open === 0) idle[fn].push(process);
    return isDone;
  };
  return {
    time,
    trace: lines,
    luck,
    dynamo,
    seen,
    faults,
    violations,
    profile: () => profile,
    become: (next) => {
      profile = next;
    },
    due,
    receipts,
    shut,
    invoke,
    onMail: (read) => {
      mailed = read;
    },
    onInterfere: (act) => {
      interfered = act;
    },
  };
};
