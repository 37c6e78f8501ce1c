import { auditPointers } from '../../../functions/audit-pointers/audit-pointers.ts';
import { carryOut } from '../../../functions/carry-out/carry-out.ts';
import { serveParticipant } from '../../../functions/serve-participant/serve-participant.ts';
import { takeText } from '../../../functions/handle-reply/take-text.ts';
import { takeReceipt } from '../../../functions/record-receipt/take-receipt.ts';
import { repointStudies } from '../../../functions/repoint-study/repoint-studies.ts';
import { runKept } from '../../../functions/serve-api/run-imports/run-kept.ts';
import { sweepDue } from '../../../functions/sweep-due/sweep-due.ts';
import { tick } from '../../../functions/sweep-due/tick.ts';
import { openHolidays } from '../../../shared/adapters/open-holidays.ts';
import { restoreWatch } from '../../../shared/adapters/restore-watch.ts';
import { calendarInvite } from '../../../shared/adapters/calendar-invite.ts';
import { readDueMessage } from '../../../shared/contract/due-message.ts';
import type { HistoryHeads } from '../../../shared/ports/history-heads.ts';
import type { Log, Meter } from '../../../shared/ports/log.ts';
import type { OutgoingEmail, OutgoingSms, SendOutcome } from '../../../shared/ports/messenger.ts';
import type { DueQueue } from '../../../shared/ports/queue.ts';
import type { WorldDynamo } from '../dynamo/open-world-dynamo.ts';
import type { Timeline } from '../engine/timeline.ts';
import type { Luck } from '../engine/luck.ts';
import { localLinks } from '../../../local/keys/local-links.ts';
import { worldApi } from './api.ts';
import { faultyDocuments } from './faulty-documents.ts';
import { worldHeads } from './heads.ts';
import { worldIds } from './ids.ts';
import type { Invocation, Reach } from './invocation.ts';
import type { Profile } from './profiles.ts';
import { storesOf } from './worker.ts';

export interface ProcessSetting {
  time: Timeline;
  luck: Luck;
  profile: () => Profile;
  reach: Reach;
  dynamo: WorldDynamo;
  post: (invocation: Invocation, message: OutgoingSms | OutgoingEmail) => Promise<SendOutcome>;
  due: DueQueue;
  heads: HistoryHeads;
  log: Log;
  meter: Meter;
  /** Something was written where one only looks. */
  forbidden: (what: string) => void;
}

const DENIED = 'KMSInternalException';

/**
 * One process of a function, warm until it dies: its own memory, its own clock. It serves one invocation at a time, as Lambda's do.
 */
export const openProcess = (name: string, setting: ProcessSetting) => {
  const { time, profile, reach, dynamo, log, meter } = setting;
  const luck = setting.luck(name);
  const skewMs = Math.round((luck.next() * 2 - 1) * profile().skewSeconds * 1_000);
  const clock = { now: () => time.now() + skewMs };
  let current: Invocation = { id: name, isDead: true, startedAt: 0, open: 0 };
  const stores = storesOf({
    documents: faultyDocuments(dynamo, reach, () => current, setting.forbidden),
    clock,
    sleep: time.sleep,
    random: luck.next,
    keys: (kms) => ({
      newDataKey: kms.newDataKey,
      unwrap: async (wrapped, context) => {
        const denied = profile().kmsFails > 0 && luck.often(profile().kmsFails);
        if (denied) throw Object.assign(new Error('denied'), { name: DENIED });
        return kms.unwrap(wrapped, context);
      },
    }),
  });
  const ids = worldIds(name);
  const ports = { ...stores, clock, ids, log, meter };
  const messenger = { send: (message: OutgoingSms | OutgoingEmail) => setting.post(current, message) };
  const work = carryOut({
    ...ports,
    studies: restoreWatch(stores.studies, clock),
    messenger,
    invites: calendarInvite,
    links: localLinks,
    consoleUrl: 'https://cairn.example.com',
  });
  const receive = takeReceipt(ports);
  const reply = takeText({ ...ports, messenger });
  let app: ReturnType<typeof worldApi> | undefined;
  let linked: ReturnType<typeof serveParticipant> | undefined;
  return {
    name,
    ports,
    /** Only where it is asked: making it takes longer than most lives of a process. */
    get api() {
      app ??= worldApi(ports);
      return app;
    },
    get pages() {
      linked ??= serveParticipant({ ...ports, links: localLinks });
      return linked;
    },
    begin: (invocation: Invocation): void => {
      current = invocation;
    },
    jobs: {
      carryOut: (body: string) => {
        const message = readDueMessage(body);
        if (message.participant !== undefined)
          current.handles = { study: message.study, participant: message.participant };
        return work(message);
      },
      recordReceipt: receive,
      sweep: sweepDue({ ...ports, queue: setting.due }),
      tick: tick({ ...ports, queue: setting.due }),
      audit: auditPointers({
        ...ports,
        heads: worldHeads(setting.heads, reach, () => current),
        holidays: openHolidays,
      }),
      repoint: repointStudies({ ...ports, staleSeconds: 120 }),
      runKept: runKept({ ...ports, repoint: async () => undefined }),
      reply: (text: string) => reply(text, clock.now()),
    },
  };
};

export type Process = ReturnType<typeof openProcess>;
