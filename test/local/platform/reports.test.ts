import { journalInMemory } from '../../../local/kept/journal.ts';
import { openOutbox } from '../../../local/providers/outbox.ts';
import { RECEIPT_TRIES, reports } from '../../../local/receipts/reports.ts';

const MINUTE_MS = 60_000;
const begin = Date.parse('2026-03-20T09:00:00Z');

/** Two texts have left; whose receipt is `bad` cannot be taken in. */
const twoTexts = () => {
  let now = begin;
  const clock = { now: () => now };
  const outbox = openOutbox(journalInMemory(), clock);
  for (const attempt of ['bad', 'good'])
    outbox.capture({
      channel: 'sms',
      to: '+4520123456',
      from: 'Aftale',
      text: 'Text',
      attachments: [],
      study: 'ips-ma',
      participant: `P-${attempt}`,
      step: 'FU12/invite',
      attempt,
    });
  const takenIn: string[] = [];
  const warned: string[] = [];
  const log = { info: () => undefined, warn: (code: string) => warned.push(code), error: () => undefined };
  const told = reports({
    outbox,
    record: async ({ attempt, event }) => {
      if (attempt === 'bad') throw new Error('cannot be read');
      takenIn.push(`${attempt} ${event}`);
      return { kind: 'applied' };
    },
    clock,
    log,
    meter: { count: () => undefined },
  });
  return { told, takenIn, warned, turn: (minutes: number) => (now += minutes * MINUTE_MS) };
};

describe('a receipt whose record cannot be read', () => {
  it('keeps no other one waiting, and is put aside after five minutes', async () => {
    const { told, takenIn, warned, turn } = twoTexts();
    turn(1);
    await told.deliver();
    expect(takenIn).toEqual(['good delivered']);
    for (let minute = 0; minute < RECEIPT_TRIES; minute += 1) {
      expect(warned).toEqual([]);
      turn(1);
      await told.deliver();
    }
    expect([warned, told.nextAt()]).toEqual([['receiptQuarantined'], undefined]);
  });

  it('does not keep a house from starting', async () => {
    const { told, takenIn } = twoTexts();
    await told.repeatAll();
    expect(takenIn).toEqual(['good accepted']);
  });
});
