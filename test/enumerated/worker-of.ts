import { carryOut } from '../../functions/carry-out/carry-out.ts';
import { takeText } from '../../functions/handle-reply/take-text.ts';
import { takeReceipt } from '../../functions/record-receipt/take-receipt.ts';
import { sweepDue } from '../../functions/sweep-due/sweep-due.ts';
import { calendarInvite } from '../../shared/adapters/calendar-invite.ts';
import { readDueMessage } from '../../shared/contract/due-message.ts';
import type { Ids } from '../../shared/ports/clock.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { OutgoingEmail, OutgoingSms, SendOutcome } from '../../shared/ports/messenger.ts';
import type { DueQueue } from '../../shared/ports/queue.ts';
import { localLinks } from '../../local/keys/local-links.ts';
import type { WorldDynamo } from '../world/dynamo/open-world-dynamo.ts';
import type { Timeline } from '../world/engine/timeline.ts';
import { faultyDocuments } from '../world/outside/faulty-documents.ts';
import type { Invocation, Reach } from '../world/outside/invocation.ts';
import { storesOf } from '../world/outside/worker.ts';
import { eachTimeAnew } from './each-time-anew.ts';
import { readOnce, type Shelf } from './read-once.ts';

/** What one invocation lives in. */
export interface Surroundings {
  invocation: Invocation;
  time: Timeline;
  reach: Reach;
  dynamo: WorldDynamo;
  post: (invocation: Invocation, message: OutgoingSms | OutgoingEmail) => Promise<SendOutcome>;
  queue: DueQueue;
  log: Log;
  ids: Ids;
}

/** A process of every function. It begins each invocation with nothing in its memory, as a cold one does. */
export const openProcess = (shelf: Shelf) => {
  const { begin, here } = eachTimeAnew<Surroundings>();
  const current = (): Invocation => here().invocation;
  const reach: Reach = (invocation, call) => here().reach(invocation, call);
  const clock = { now: () => here().time.now() };
  const stores = storesOf({
    documents: faultyDocuments({ perform: (command) => here().dynamo.perform(command) }, reach, current),
    clock,
    sleep: (milliseconds) => here().time.sleep(milliseconds),
    random: () => 0.5,
  });
  const once = readOnce(shelf, reach, current);
  const ids: Ids = {
    next: () => here().ids.next(),
    derived: (study, text) => here().ids.derived(study, text),
    pseudonym: (study, stream) => here().ids.pseudonym(study, stream),
  };
  const log: Log = {
    info: (...said) => here().log.info(...said),
    warn: (...said) => here().log.warn(...said),
    error: (...said) => here().log.error(...said),
  };
  const meter = { count: () => undefined };
  const queue: DueQueue = {
    add: (messages) => here().queue.add(messages),
    depth: () => here().queue.depth(),
    approximateBacklogSeconds: () => here().queue.approximateBacklogSeconds(),
  };
  const studies = { ...stores.studies, ...once.book };
  const messenger = { send: (message: OutgoingSms | OutgoingEmail) => here().post(current(), message) };
  const ports = { ...stores, studies, messenger, clock, ids, log, meter };
  const work = carryOut({
    ...ports,
    invites: calendarInvite,
    links: localLinks,
    consoleUrl: 'https://cairn.example.com',
  });
  const reply = takeText(ports);
  return {
    begin: (surroundings: Surroundings): void => {
      begin(surroundings);
      stores.studies.forget();
      once.forget();
    },
    carryOut: (body: string) => work(readDueMessage(body)),
    recordReceipt: takeReceipt(ports),
    sweep: sweepDue({ ...ports, queue }),
    reply: (text: string) => reply(text, clock.now()),
  };
};

export type Process = ReturnType<typeof openProcess>;
