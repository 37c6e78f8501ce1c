import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { auditPointers } from '../../functions/audit-pointers/audit-pointers.ts';
import { carryOut } from '../../functions/carry-out/carry-out.ts';
import { takeText } from '../../functions/handle-reply/take-text.ts';
import { listForOutage } from '../../functions/list-for-outage/list-for-outage.ts';
import { noteReceipts } from '../../functions/note-receipts/note-receipts.ts';
import { takeReceipt } from '../../functions/record-receipt/take-receipt.ts';
import { repointStudies } from '../../functions/repoint-study/repoint-studies.ts';
import { serveParticipant } from '../../functions/serve-participant/serve-participant.ts';
import { sweepDue } from '../../functions/sweep-due/sweep-due.ts';
import { ageSeal } from '../../shared/adapters/age-seal.ts';
import { readDueMessage } from '../../shared/contract/due-message.ts';
import type { HistoryHeads } from '../../shared/ports/history-heads.ts';
import { refusedUnasked } from '../../shared/adapters/sms-sender.ts';
import type { OutgoingEmail, OutgoingSms, SendOutcome } from '../../shared/ports/messenger.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import { reportHandler } from '../../shared/runtime/report-handler.ts';
import { tickHandler } from '../../shared/runtime/tick-handler.ts';
import { topicHandler } from '../../shared/runtime/topic-handler.ts';
import { anOfficeWithRuns } from '../support/a-long-import.ts';
import type { Answered, Asking } from '../support/an-office.ts';
import { heard } from './heard.ts';
import { CANARIES } from './canaries.ts';

const CONTEXT = {} as never;
/** To whoever wrote a text what is wrong with it is quoted, and to whoever lost a race what holds now is shown: they may see both. */
const MAY_QUOTE = ['The text may not leave like this', 'changed-meanwhile'];
const DEAD_AFTER_TRIES = 5;

/** Says everything there is about everybody, as an error of a library might. */
const talkative = (): never => {
  throw new Error(Object.values(CANARIES).join('; '));
};

/** Every function as it is deployed, over stores in memory, with an ear wherever something is written down. */
export const aWatchedHouse = async (at: string) => {
  const ear = heard();
  const { hear, hearError, log, meter } = ear;
  const office = await anOfficeWithRuns(at);
  Object.assign(office.workerPorts.log, log);
  Object.assign(office.workerPorts.meter, meter);
  const post: { answer: (message: OutgoingSms | OutgoingEmail) => SendOutcome } = {
    answer: ({ attempt }) => ({ kind: 'accepted', providerMessageId: `m-${attempt}` }),
  };
  const attempts = new Map<string, string>();

  const messenger = {
    send: async (message: OutgoingSms | OutgoingEmail): Promise<SendOutcome> => {
      const refused = refusedUnasked(message);
      if (refused) return refused;
      const { to, ...rest } = message;
      if (message.participant === undefined && message.step !== 'reply/auto') hear('mails to staff', rest);
      else {
        const { attempt, study, participant, step, kind } = message;
        hear('names of requests', { attempt, study, participant, step, kind });
        ear.rightly.push(JSON.stringify({ to, ...rest }));
        if (participant !== undefined) attempts.set(participant, attempt);
      }
      return post.answer(message);
    },
  };
  const waiting: string[] = [];
  const queue = {
    add: async (messages: object[]) => {
      for (const message of messages) waiting.push(JSON.stringify(message));
    },
    depth: async () => waiting.length,
    approximateBacklogSeconds: async () => 0,
  };
  const receipts: string[] = [];
  const work = queueHandler((body) => carryOut({ ...office.workerPorts, messenger })(readDueMessage(body)), log);
  const sweep = tickHandler(sweepDue({ ...office.workerPorts, queue }));
  const record = queueHandler((body) => takeReceipt(office.workerPorts)(body), log);
  const note = reportHandler((reports) =>
    noteReceipts({
      receipts: { add: async (all) => void receipts.push(...all.map((each) => JSON.stringify(each))) },
      log,
      meter,
    })(reports),
  );
  const takeReply = topicHandler((message, published) =>
    takeText({ ...office.workerPorts, messenger, replies: office.replies })(message, published),
  );
  const pages = serveParticipant(office.workerPorts);
  const identity = await generateX25519Identity();

  /** Of a queue: what fails comes again, and lies in the dead letters at last. */
  const through = async (place: 'queue' | 'receipt queue', bodies: string[], handler: typeof work): Promise<void> => {
    let left = bodies;
    for (let tried = 0; tried < DEAD_AFTER_TRIES && left.length > 0; tried += 1) {
      for (const body of left) hear(place, body);
      const Records = left.map((body, n) => ({ messageId: `m-${String(n)}`, body }));
      const answer = await handler({ Records } as never, CONTEXT);
      const failed =
        'batchItemFailures' in answer ? answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) : [];
      left = left.filter((_, n) => failed.includes(`m-${String(n)}`));
    }
    for (const body of left) hear('dead letters', body);
  };
  /** One minute: the sweep, the worker, and what providers reported. */
  const minute = async (): Promise<void> => {
    await hearError(() => Promise.resolve(sweep({}, CONTEXT)));
    await through('queue', waiting.splice(0), work);
    await through('receipt queue', receipts.splice(0), record);
  };
  /** From due instant to due instant. */
  const live = async (until: string): Promise<void> => {
    const end = Date.parse(until);
    for (let rounds = 0; rounds < 400; rounds += 1) {
      await minute();
      const next = await office.records.earliestDue();
      if (next === undefined || next > end) break;
      office.turnTo(new Date(Math.max(office.now() + 60_000, next)).toISOString());
    }
    office.turnTo(until);
  };

  const ask = async (method: string, path: string, body?: unknown, asking: Asking = {}): Promise<Answered> => {
    const answer = await office.ask(method, path, body, asking);
    const said = answer.text + JSON.stringify([...answer.headers]);
    const isRightly = MAY_QUOTE.some((code) => code === answer.body?.code || code === answer.body?.title);
    if (answer.status >= 400 && !isRightly) hear('refusals', said);
    else if (['lead-1', 'coordinator-1', 'mentor-1'].includes(asking.as ?? 'coordinator-1')) ear.rightly.push(said);
    return answer;
  };
  const must = async (method: string, path: string, body?: unknown, as?: string): Promise<Answered> => {
    const answer = await ask(method, path, body, as === undefined ? {} : { as });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer;
  };
  const page = async (path: string, form?: Record<string, string>): Promise<Response> => {
    const response = await pages.request(path, form ? { method: 'POST', body: new URLSearchParams(form) } : {});
    if (response.status >= 400) hear('pages that lead nowhere', await response.text());
    return response;
  };
  const reply = (message: unknown): Promise<boolean> =>
    hearError(() =>
      Promise.resolve(
        takeReply(
          {
            Records: [
              {
                Sns: {
                  Timestamp: new Date(office.now()).toISOString(),
                  Message: typeof message === 'string' ? message : JSON.stringify(message),
                },
              },
            ],
          },
          CONTEXT,
        ),
      ),
    );
  const report = (event: unknown): Promise<boolean> => hearError(() => Promise.resolve(note(event, CONTEXT)));
  const nightly = async (): Promise<void> => {
    const ports = { ...office.ports, staleSeconds: 0 };
    const lists = {
      put: async ({ sealed }: { sealed: Uint8Array }) => hear('sealed lists', Buffer.from(sealed).toString('latin1')),
    };
    const heads: HistoryHeads = {
      ...office.heads,
      keep: async (of, page) => {
        hear('heads of histories', [of, page]);
        return office.heads.keep(of, page);
      },
    };
    for (const job of [
      auditPointers({ ...ports, heads }),
      repointStudies(ports),
      listForOutage({ ...ports, seal: ageSeal, lists }),
      office.run,
    ])
      await hearError(async () => Promise.resolve(tickHandler(job)({}, CONTEXT)));
  };
  /** While it lasts, every look into a store fails with an error that says too much. */
  const whileTalkative = async (act: () => Promise<unknown>): Promise<void> => {
    const kept = [
      office.ports.records,
      office.workerPorts.records,
      office.ports.contacts,
      office.workerPorts.contacts,
    ] as const;
    const failing = {
      readBoth: talkative,
      readInterviews: talkative,
      readCheckIns: talkative,
      readMany: talkative,
      linkRow: talkative,
      participantsByLookup: talkative,
    };
    const records = { ...office.records, ...failing };
    const contacts = { ...office.contacts, read: talkative };
    Object.assign(office.ports, { records, contacts });
    Object.assign(office.workerPorts, { records, contacts });
    await act();
    Object.assign(office.ports, { records: kept[0], contacts: kept[2] });
    Object.assign(office.workerPorts, { records: kept[1], contacts: kept[3] });
  };
  const recipient = await identityToRecipient(identity);
  return {
    ...office,
    ...ear,
    recipient,
    fileTaken: 202 as const,
    post,
    attempts,
    ask,
    must,
    page,
    reply,
    report,
    live,
    minute,
    nightly,
    whileTalkative,
    receipts,
  };
};

export type WatchedHouse = Awaited<ReturnType<typeof aWatchedHouse>>;
