import fc from 'fast-check';
import { takeText } from '../../../functions/handle-reply/take-text.ts';
import { topicHandler } from '../../../shared/runtime/topic-handler.ts';
import { aNewcomer, anOffice } from '../../support/an-office.ts';
import { counted } from '../counted.ts';
import { hostileText, MARK } from '../hostile.ts';
import { mutated } from '../mutated.ts';
import type { Attack } from '../target.ts';
import { watchedTables } from '../watched-writes.ts';

const NUMBERS = ['+4520123456', '+4520123457', '+4520999999', '20123456', '004520123456', 'Netto'];
const OURS = ['+4520990001', '+4520990002', '12345'];
const WORDS = [
  'STOP',
  '1',
  '2',
  'FORKERT',
  'HJÆLP',
  'stop ',
  'Jeg vil ikke leve mere',
  'Ja tak',
  '１',
  'S\u0000TOP',
  'ſtop',
];

const fitting = fc.record({
  originationNumber: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...NUMBERS) },
    { weight: 1, arbitrary: hostileText },
  ),
  destinationNumber: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...OURS) },
    { weight: 1, arbitrary: hostileText },
  ),
  messageBody: fc.oneof(fc.constantFrom(...WORDS), hostileText),
  inboundMessageId: fc.oneof(
    fc.nat(50).map((n) => `text-${String(n)}`),
    hostileText,
  ),
});

const messages: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fitting.map((text) => JSON.stringify(text)) },
  { weight: 4, arbitrary: mutated(fitting).map((text) => JSON.stringify(text) ?? '') },
  { weight: 1, arbitrary: hostileText },
);

const UNREADABLE = 'UnreadableText';
const SECOND_MS = 1_000;
const READ_EACH = 50;

/** Texts as the carrier's topic brings them, to two people, one of them with the number of the other's household. */
export const openReplyAttack = async (): Promise<Attack<string>> => {
  const office = await anOffice({ at: '2026-03-20T09:05:00Z' });
  const enrol = (id: string, phone: string) =>
    office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, contact: { name: `Deltager ${id}`, phone } }));
  await enrol('P-1', '20 12 34 56');
  await enrol('P-2', '20 12 34 57');
  const logged: string[] = [];
  const tell = (code: string, fields: object = {}): void => void logged.push(JSON.stringify([code, fields]));
  const log = { info: tell, warn: tell, error: tell };
  const hand = topicHandler(takeText({ ...office.workerPorts, replies: office.replies, log }));
  const isChanged = watchedTables(office.records.tables);
  const { came, count } = counted();
  let handed = 0;

  const inboxOpens = async (): Promise<string | undefined> => {
    const list = await office.ask('GET', office.inStudy('/inbox'));
    const [first] = list.body.items as { id: string }[];
    const read = first && (await office.ask('POST', office.inStudy(`/inbox/${first.id}:read`), {}));
    const worst = Math.max(list.status, read?.status ?? 200);
    return worst >= 500 ? `the inbox answers ${String(worst)}` : undefined;
  };

  const judge = async (message: string): Promise<string | undefined> => {
    handed += 1;
    logged.length = 0;
    office.turnTo(new Date(office.now() + SECOND_MS).toISOString());
    const event = { Records: [{ Sns: { Timestamp: new Date(office.now()).toISOString(), Message: message } }] };
    try {
      await hand(event, {} as never);
    } catch (error) {
      count('unreadable');
      if (!(error instanceof Error) || error.name !== UNREADABLE) throw error;
      return isChanged() ? 'unreadable, and something was written all the same' : undefined;
    }
    count(isChanged() ? 'taken in' : 'known');
    if (logged.some((line) => line.includes(MARK))) return 'the log repeats what somebody wrote';
    return handed % READ_EACH === 0 ? inboxOpens() : undefined;
  };
  return { inputs: messages, judge, came };
};
