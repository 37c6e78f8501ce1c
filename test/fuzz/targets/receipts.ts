import fc from 'fast-check';
import { noteReceipts } from '../../../functions/note-receipts/note-receipts.ts';
import { takeReceipt, UnknownAttempt } from '../../../functions/record-receipt/take-receipt.ts';
import { reportHandler } from '../../../shared/runtime/report-handler.ts';
import type { ReceiptMessage } from '../../../shared/contract/receipt-message.ts';
import { RECEIPT_EVENTS } from '../../../shared/domain/receipt.ts';
import { anInvitedHouse, INVITE, INVITE_AT } from '../../support/an-invited-house.ts';
import { aLogDelivery, anEumEvent, anSnsLine, aTopicDelivery } from '../../support/provider-reports.ts';
import { counted } from '../counted.ts';
import { hostileText, MARK } from '../hostile.ts';
import { mutated } from '../mutated.ts';
import type { Attack } from '../target.ts';
import { watchedTables } from '../watched-writes.ts';

export interface ReceiptInput {
  /** `ses` as the rule of the event writes it into the queue; the others as their provider hands them over. */
  by: 'ses' | 'endUserMessaging' | 'sns';
  text: string;
}

const EUM_EVENTS = [
  'TEXT_DELIVERED',
  'TEXT_SENT',
  'TEXT_UNREACHABLE',
  'TEXT_TTL_EXPIRED',
  'TEXT_INVALID',
  'TEXT_SPAM',
  'REGISTRATION',
];
const SNS_WORDS = [undefined, 'Phone is currently unreachable', 'No quota left for account', 'Blocked as spam', MARK];

const textsOf = (values: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: values.map((value) => JSON.stringify(value) ?? '') },
    { weight: 5, arbitrary: mutated(values).map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: hostileText },
  );

const inputsOf = (attempts: readonly string[]): fc.Arbitrary<ReceiptInput> => {
  const attempt = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...attempts) },
    { weight: 1, arbitrary: hostileText },
  );
  const at = fc.constantFrom(
    '2026-03-20T09:01:00Z',
    '2026-03-21T09:01:00Z',
    '2026-02-30T00:00:00Z',
    '9999-12-31T23:59:59Z',
  );
  const ses = fc.record({ attempt, event: fc.constantFrom(...RECEIPT_EVENTS), at });
  const eum = fc
    .tuple(fc.constantFrom(...EUM_EVENTS), attempt, fc.boolean())
    .map(([eventType, of, isFinal]): unknown =>
      JSON.parse(anEumEvent({ eventType, isFinal, context: { attempt: of } })),
    );
  const sns = fc.constantFrom(...SNS_WORDS).map((words): unknown => JSON.parse(anSnsLine(words)));
  return fc.oneof(
    textsOf(ses).map((text): ReceiptInput => ({ by: 'ses', text })),
    textsOf(eum).map((text): ReceiptInput => ({ by: 'endUserMessaging', text })),
    textsOf(sns).map((text): ReceiptInput => ({ by: 'sns', text })),
  );
};

/** Twenty people whose invitation has just left, and what providers may say of it. */
export const openReceiptAttack = async (): Promise<Attack<ReceiptInput>> => {
  const house = await anInvitedHouse({ people: 20 });
  await house.until(INVITE_AT);
  const attempts = house.left().map((message) => message.attempt);
  const queued: string[] = [];
  const logged: string[] = [];
  const tell = (code: string, fields: object = {}): void => void logged.push(JSON.stringify([code, fields]));
  const log = { info: tell, warn: tell, error: tell };
  const add = async (messages: readonly ReceiptMessage[]): Promise<void> =>
    void queued.push(...messages.map((message) => JSON.stringify(message)));
  const note = reportHandler(noteReceipts({ receipts: { add }, log, meter: house.ports.meter }));
  const take = takeReceipt({ ...house.ports, log });
  const isChanged = watchedTables(house.records.tables);
  const { came, count } = counted();

  const handOver = async ({ by, text }: ReceiptInput): Promise<void> => {
    if (by === 'ses') queued.push(text);
    else await note(by === 'sns' ? aLogDelivery([text]) : aTopicDelivery(text), {} as never);
  };
  const judge = async (input: ReceiptInput): Promise<string | undefined> => {
    queued.length = 0;
    logged.length = 0;
    await handOver(input);
    for (const body of queued) {
      try {
        await take(body);
        count(`${input.by} ${isChanged() ? 'recorded' : 'nothing new'}`);
      } catch (error) {
        if (!(error instanceof UnknownAttempt)) throw error;
        count(`${input.by} of nobody`);
        if (isChanged()) return 'of nobody, and something was written all the same';
      }
    }
    if (queued.length === 0) count(`${input.by} dropped`);
    return logged.some((line) => line.includes(MARK)) ? 'the log repeats what was reported' : undefined;
  };
  /** Whatever was said of them, everybody is carried out for a month more. */
  const close = async (): Promise<string | undefined> => {
    await house.until('2026-04-20T09:00:00Z');
    const aside = house.records.tables.setAside.size;
    if (aside > 0) return `${String(aside)} records were set aside afterwards`;
    return (await house.step(INVITE)) === undefined ? 'the invitation is forgotten' : undefined;
  };
  return { inputs: inputsOf(attempts), judge, came, close };
};
