import { recordReceipt } from '../../functions/record-receipt/record-receipt.ts';
import { encodeAttempt } from '../../shared/domain/attempt-id.ts';
import type { Receipt, ReceiptEvent } from '../../shared/domain/receipt.ts';
import type { InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import { aHouse } from './a-house.ts';
import { enrolPair } from './enrol-pair.ts';

export const STEP = 'FU12/invite';
export const attempt = encodeAttempt({
  study: 'ips-ma',
  participant: 'P-7Q4K',
  stream: 'interviews',
  step: STEP,
  random: 'one',
});
export const at = '2026-03-20T09:00:00Z';
export const claim = { attempt, channel: 'sms', template: 'invite', at } as const;
export const sending = { ...claim, state: 'sending', sendBy: '2026-03-20T09:00:15Z' } as const;
export const unknown = { ...claim, state: 'unknown', lookUpUntil: '2026-03-20T09:15:00Z' } as const;
export const sent = { ...claim, state: 'sent', delivery: 'sent', sentAt: at } as const;

/** So that nothing of the ladder before it is due. */
const knownSince = { registeredAt: '2026-03-19T08:00:00Z' };

/** Without the check-ins, whose silence would be told to staff meanwhile. */
export const quiet = { participation: { intervention: 'stopped', life: 'alive', existingData: 'keep' } } as const;

/** Somebody whose invitation left five minutes ago, with that outcome, and what a provider may report of it. */
export const aHouseWith = async (outcome: StepOutcome, over: Partial<InterviewRecord> = {}) => {
  const house = await aHouse({ at: '2026-03-20T09:05:00Z' });
  await enrolPair(house, { ...knownSince, steps: { [STEP]: outcome }, ...over }, quiet);
  const person = async () => house.records.readInterviews('ips-ma', 'P-7Q4K');
  return {
    ...house,
    report: (event: ReceiptEvent, of = attempt, over: Partial<Receipt> = {}) =>
      recordReceipt(house.ports)({ attempt: of, event, at: '2026-03-20T09:01:00Z', ...over }),
    step: async (key = STEP) => (await person())?.steps[key],
    person,
    card: async () => (await house.contacts.read('ips-ma', 'P-7Q4K', 'send'))?.card,
    tasks: async () =>
      Object.values((await person())?.tasks ?? {}).map(({ kind, why, state }) => `${kind} ${why} ${state}`),
  };
};
