import { recordReceipt } from '../../functions/record-receipt/record-receipt.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { ReceiptEvent } from '../../shared/domain/receipt.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { aCard, aHouse } from './a-house.ts';
import { aStudy } from './a-study.ts';
import { enrolPair } from './enrol-pair.ts';

/** A Friday at ten in Copenhagen. */
export const INVITE_AT = '2026-03-20T09:00:00Z';
const BEFORE = '2026-03-19T08:00:00Z';
export const INVITE = 'FU12/invite';
/** So that no silence between mentor and participant is told to anybody meanwhile. */
const NO_SUPPORT = { participation: { intervention: 'stopped', life: 'alive', existingData: 'keep' } } as const;

/** The number of the n-th of them, from 0. */
export const numberOf = (n: number): string => `+45201${String(23_456 + n)}`;

/** As many people as asked for, each with a number of their own, who are all to be invited at `INVITE_AT`. */
export const anInvitedHouse = async ({
  people = 1,
  study = {},
  over = {},
  second = [],
}: {
  people?: number;
  study?: Partial<Study>;
  over?: Partial<InterviewRecord>;
  /** Numbers of each after their first. */
  second?: string[];
} = {}) => {
  const house = await aHouse({ at: BEFORE, study: aStudy(study) });
  const ids = Array.from({ length: people }, (_, n) => `P-${String(n + 1).padStart(4, '0')}`);
  for (const [n, participant] of ids.entries()) {
    const card = { ...aCard, phones: [numberOf(n), ...second].map((number) => ({ number })) };
    const interviews = { participant, consent: { sms: true, phone: true }, registeredAt: BEFORE, ...over };
    await enrolPair(
      house,
      interviews,
      { alias: `C-${String(n + 1)}`, consent: interviews.consent, ...NO_SUPPORT },
      card,
    );
  }
  const counted: string[] = [];
  house.ports.meter.count = (name) => counted.push(name);
  const [first = ''] = ids;
  const person = async (id = first): Promise<InterviewRecord> => {
    const record = await house.records.readInterviews('ips-ma', id);
    if (record === undefined) throw new Error('nobody there');
    return record;
  };
  return {
    ...house,
    ids,
    counted,
    person,
    due: (participant = first) => ({ study: 'ips-ma', participant, kind: 'record', stream: 'interviews' }) as const,
    step: async (key = INVITE, id = first) => (await person(id)).steps[key],
    tasks: async (id = first) => Object.values((await person(id)).tasks).map(({ why, state }) => `${why} ${state}`),
    /** What left for participants, oldest first. */
    left: () => house.posted.filter(({ participant }) => participant !== undefined),
    report: (attempt: string, event: ReceiptEvent, code?: string) =>
      recordReceipt(house.ports)({
        attempt,
        event,
        at: new Date(house.now()).toISOString(),
        ...(code === undefined ? {} : { code }),
      }),
  };
};

export type InvitedHouse = Awaited<ReturnType<typeof anInvitedHouse>>;
