import { carryOut } from '../functions/carry-out/carry-out.ts';
import { handleReply, type Reply, type ReplyResult } from '../functions/handle-reply/handle-reply.ts';
import { recordReceipt } from '../functions/record-receipt/record-receipt.ts';
import { sweepDue } from '../functions/sweep-due/sweep-due.ts';
import { calendarInvite } from '../shared/adapters/calendar-invite.ts';
import { ageSeal } from '../shared/adapters/age-seal.ts';
import type { Ids } from '../shared/ports/clock.ts';
import type { Log, Meter } from '../shared/ports/log.ts';
import type { Messenger } from '../shared/ports/messenger.ts';
import type { OutageLists } from '../shared/ports/outage-lists.ts';
import { countingRecords } from './clock/counting-records.ts';
import { dueQueue, type LocalQueue } from './clock/due-queue.ts';
import { clearInstant, type InstantPorts } from './clock/instant.ts';
import { leavings } from './clock/leavings.ts';
import { outageListing } from './clock/outage-listing.ts';
import type { LocalClock } from './clock/local-clock.ts';
import { capturedLetters } from './providers/captured-letters.ts';
import { capturedMessenger } from './providers/captured-messenger.ts';
import type { Faults } from './providers/faults.ts';
import type { Outbox } from './providers/outbox.ts';
import { reports, type Reports } from './receipts/reports.ts';
import { localLinks } from './keys/local-links.ts';
import type { Stores } from './stores.ts';

/** What runs by itself, and what staff enter. */
export type Work = 'sweep' | 'carryOut' | 'receipt' | 'reply' | 'entry' | 'enrolment';
/** Does a piece of work; somebody may count what it asks of the stores. */
export type Around = <Of>(work: Work, does: () => Promise<Of>) => Promise<Of>;
export const atOnce: Around = (_, does) => does();

export interface JobSetting {
  stores: Stores;
  clock: LocalClock;
  ids: Ids;
  outbox: Outbox;
  lists: OutageLists;
  faults: Faults;
  consoleUrl: string;
  /** Steps that got their first outcome, and mails to staff that left. */
  onCarriedOut: (count: number) => void;
  log: Log;
  meter: Meter;
  around?: Around;
}

export interface PlatformJobs {
  queue: LocalQueue;
  reports: Reports;
  clear: () => ReturnType<typeof clearInstant>;
  /** As a carrier would bring it now. */
  reply: (reply: Omit<Reply, 'id' | 'at'>) => Promise<ReplyResult>;
}

/** The jobs that are Lambdas on AWS, with their queue and providers in this process. */
export const platformJobs = (setting: JobSetting): PlatformJobs => {
  const { stores, clock, ids, outbox, lists, faults, consoleUrl, onCarriedOut, log, meter, around = atOnce } = setting;
  const common = { ...stores, records: countingRecords(stores.records, onCarriedOut), clock, ids, log, meter };
  const queue = dueQueue(clock);
  const record = recordReceipt(common);
  const told = reports({ outbox, record: (receipt) => around('receipt', () => record(receipt)), clock, log, meter });
  const letters = capturedLetters(outbox, stores);
  const captured = capturedMessenger(outbox, faults);
  const messenger: Messenger = {
    send: async (message) => {
      const answer = await captured.send(message);
      if (message.participant === undefined && answer.kind === 'accepted') onCarriedOut(1);
      return answer;
    },
  };
  const sweep = sweepDue({ ...common, queue });
  const work = carryOut({ ...common, messenger, letters, invites: calendarInvite, links: localLinks, consoleUrl });
  const instant: InstantPorts = {
    records: common.records,
    queue,
    sweep: () => around('sweep', sweep),
    carryOut: (message) => around('carryOut', () => work(message)),
    reports: told,
    clock,
    log,
  };
  const leave = leavings(stores, ids, clock, log);
  const list = outageListing({ ...stores, seal: ageSeal, lists, clock, log });
  const clear = async (): ReturnType<typeof clearInstant> => {
    await leave();
    await list();
    return clearInstant(instant);
  };
  const take = handleReply({ ...common, messenger: captured });
  let taken = 0;
  const reply: PlatformJobs['reply'] = (written) => {
    taken += 1;
    const at = clock.now();
    return around('reply', () => take({ ...written, id: `${String(at)}-${String(taken)}`, at }));
  };
  return { queue, reports: told, clear, reply };
};
