import { carryOut } from '../../functions/carry-out/carry-out.ts';
import { takeText } from '../../functions/handle-reply/take-text.ts';
import { takeReceipt } from '../../functions/record-receipt/take-receipt.ts';
import { sweepDue } from '../../functions/sweep-due/sweep-due.ts';
import { calendarInvite } from '../../shared/adapters/calendar-invite.ts';
import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { readDueMessage } from '../../shared/contract/due-message.ts';
import type { Ids } from '../../shared/ports/clock.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { OutgoingEmail, OutgoingSms } from '../../shared/ports/messenger.ts';
import type { DueQueue } from '../../shared/ports/queue.ts';
import { localLinks } from '../../local/keys/local-links.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { storesOf } from '../world/outside/worker.ts';
import { eachTimeAnew } from './each-time-anew.ts';
import type { Ask } from './outside.ts';
import { readOnce } from './read-once.ts';

/** What one invocation lives in. */
export interface Surroundings {
  now: () => Instant;
  ask: Ask;
  log: Log;
  ids: Ids;
}

/** A process of every function. It begins each invocation with nothing in its memory, as a cold one does. */
export const openProcess = () => {
  const { begin, here } = eachTimeAnew<Surroundings>();
  const ask: Ask = (question) => here().ask(question);
  const clock = { now: () => here().now() };
  const send: Documents['send'] = (command: never) => ask((outside) => outside.send(command));
  const stores = storesOf({
    documents: { send },
    clock,
    sleep: (milliseconds) => ask((outside) => outside.sleep(milliseconds)),
    random: () => 0.5,
  });
  const once = readOnce((name) => ask((outside) => outside.read(name)));
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
    add: (messages) => ask((outside) => outside.queue.add(messages)),
    depth: () => ask((outside) => outside.queue.depth()),
    approximateBacklogSeconds: () => ask((outside) => outside.queue.approximateBacklogSeconds()),
  };
  const studies = { ...stores.studies, ...once.book };
  const messenger = {
    send: (message: OutgoingSms | OutgoingEmail) => ask((outside) => outside.post(message)),
  };
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
export type Job = Exclude<keyof Process, 'begin'>;
