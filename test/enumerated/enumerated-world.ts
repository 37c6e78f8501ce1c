import type { Log } from '../../shared/ports/log.ts';
import type { DueQueue } from '../../shared/ports/queue.ts';
import type { Writing } from '../../functions/serve-api/writing.ts';
import { enter, type HandPorts } from '../world/actors/hand.ts';
import { openWorldDynamo } from '../world/dynamo/open-world-dynamo.ts';
import type { Change } from '../world/dynamo/table.ts';
import { timeline } from '../world/engine/timeline.ts';
import { worldIds } from '../world/outside/ids.ts';
import type { Invocation } from '../world/outside/invocation.ts';
import { nothingSeen } from '../world/outside/seen.ts';
import { writtenBy } from '../world/outside/written-by.ts';
import { TABLES } from '../world/outside/worker.ts';
import { openDelivery } from './delivery.ts';
import { type DoorSetting, openDoor } from './door.ts';
import { type House, START } from './house.ts';
import { openOutside } from './outside.ts';
import type { Beginning } from './remembered.ts';
import { type Job, openProcess } from './worker-of.ts';
import { openProviders, type Provider } from './providers.ts';

const MINUTE_MS = 60_000;
const VISIBILITY_SECONDS = { due: 360, receipts: 60 };

export interface WorldSetting extends Omit<DoorSetting, 'time'> {
  house: House;
  provider: Provider;
  from?: number;
}

/** The functions around the tables of one house, with their minute tick; nothing happens in it by chance. */
export const openEnumeratedWorld = ({ house, provider, from = START, ...faults }: WorldSetting) => {
  const time = timeline(from);
  const seen = nothingSeen();
  const journal: Change[] = [];
  const dynamo = openWorldDynamo({
    tables: TABLES,
    kept: house.tables,
    now: time.now,
    onWrite: (changes) => {
      journal.push(...changes);
      seen.written.push(...writtenBy(changes, time.now()));
      planTick();
    },
  });
  const { reach, calls, does, ends } = openDoor({ time, ...faults });
  const logOf = (invocation: Invocation): Log => {
    const tell = (code: string, fields?: object): void => {
      does(invocation);
      seen.told.push(fields ? `${code} ${JSON.stringify(fields)}` : code);
    };
    return { info: tell, warn: tell, error: tell };
  };
  let invocations = 0;
  const invoke = async (job: Job, body = ''): Promise<boolean> => {
    invocations += 1;
    const nth = invocations;
    const id = `${job}-${String(nth)}`;
    const startedAt = time.now();
    const invocation: Invocation = { id, isDead: false, startedAt, open: 0 };
    const outside = openOutside({ invocation, time, reach, dynamo, shelf: house.shelf, post, queue, does });
    const run: Beginning['run'] = (given) => {
      const process = house.processes[nth] ?? openProcess();
      process.begin({ ...given, ids: worldIds(id) });
      return process[job](body);
    };
    try {
      await house.invoked({
        named: `${id} ${String(startedAt)} ${body}`,
        startedAt,
        now: time.now,
        outside,
        log: logOf(invocation),
        run,
      });
      return true;
    } catch (error) {
      ends(invocation);
      const { name: kind, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
      seen.told.push(`${kind}: ${message}`);
      return false;
    }
  };
  const due = openDelivery({
    time,
    visibilitySeconds: VISIBILITY_SECONDS.due,
    handle: (body) => invoke('carryOut', body),
  });
  const receipts = openDelivery({
    time,
    visibilitySeconds: VISIBILITY_SECONDS.receipts,
    handle: (body) => invoke('recordReceipt', body),
  });
  const post = openProviders({
    time,
    reach,
    seen,
    provider,
    report: (message) => receipts.add(JSON.stringify(message)),
  });
  const queue: DueQueue = {
    add: async (messages) => {
      for (const message of messages) due.add(JSON.stringify(message));
    },
    depth: async () => due.depth(),
    approximateBacklogSeconds: async () => 0,
  };
  const earliestDue = (): number => {
    const rows = house.tables.get(TABLES.records)?.indexAt('due', time.now())?.rows.all() ?? [];
    return [...rows].reduce((earliest, { sort }) => Math.min(earliest, Date.parse(sort)), Infinity);
  };
  const sweep = (): void => void invoke('sweep');
  let lastTick = from - MINUTE_MS;
  let nextTick = Infinity;
  /** The tick of a minute at which nothing is due would find nothing: it is left out. */
  const planTick = (): void => {
    const wanted = Math.max(lastTick + MINUTE_MS, Math.ceil(earliestDue() / MINUTE_MS) * MINUTE_MS);
    if (!(wanted < nextTick)) return;
    nextTick = wanted;
    time.at(wanted, () => {
      if (nextTick !== wanted) return;
      lastTick = wanted;
      nextTick = Infinity;
      if (earliestDue() <= wanted) sweep();
      planTick();
    });
  };
  house.office.begin({ time, documents: dynamo.documents });
  const hand: HandPorts = { stores: house.office.stores, ids: worldIds('hand'), now: time.now };
  return {
    time,
    seen,
    dynamo,
    journal,
    calls,
    due,
    receipts,
    sweep,
    stores: hand.stores,
    planTick,
    invoke,
    enter: (writing: Writing) => enter(hand, house.study, house.person.id, writing),
  };
};

export type EnumeratedWorld = ReturnType<typeof openEnumeratedWorld>;
