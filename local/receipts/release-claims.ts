import { messageFor } from '../../functions/sweep-due/sweep-due.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { CLAIM_LEASE_SECONDS } from '../../shared/domain/in-flight.ts';
import { reachOf } from '../../shared/domain/contact-card.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { Clock, Ids } from '../../shared/ports/clock.ts';
import type { Log } from '../../shared/ports/log.ts';
import { messageRow } from '../../shared/ports/message-row.ts';
import type { DueMessage } from '../../shared/ports/queue.ts';
import type { NumberDay } from '../../shared/ports/record-store.ts';
import { readIfReadable, readRecord } from '../../shared/ports/read-record.ts';
import type { Outbox } from '../providers/outbox.ts';
import type { Stores } from '../stores.ts';
import { releaseStaffMail } from './release-staff-mail.ts';

export interface ReleasePorts {
  stores: Omit<Stores, 'letters' | 'replies'>;
  outbox: Pick<Outbox, 'holds'>;
  clock: Clock;
  ids: Ids;
  log: Log;
}

const PAGE_SIZE = 100;
type Claim = Extract<StepOutcome, { state: 'sending' }>;

/** Whoever holds a claim has its lease for a pointer, so they are found without opening every record. */
const claimants = async ({ stores: { records }, clock }: ReleasePorts): Promise<DueMessage[]> => {
  const found: DueMessage[] = [];
  const until = clock.now() + CLAIM_LEASE_SECONDS * 1_000;
  for (let shard = 0; shard < records.shards; shard += 1)
    for await (const page of records.dueBefore(until, shard, PAGE_SIZE)) found.push(...page.map(messageFor));
  return found;
};

const countBack = async (
  { stores: { contacts, studies } }: ReleasePorts,
  record: ParticipantRecord,
  claim: Claim,
): Promise<NumberDay | undefined> => {
  if (claim.channel !== 'sms') return undefined;
  const { study, participant, stream } = record;
  const plan = await studies.plan(study, record.agendaBasis.protocolVersion, record.site);
  const day = isoDate(plan.appointments.zone.toLocal(Date.parse(claim.at)).day);
  const card = (await contacts.read(study, participant, 'send'))?.card;
  const number = card && reachOf(card, record.consent, day).sms;
  return number === undefined ? undefined : { numberHash: contacts.numberHash(number), day, stream, by: -1 };
};

const release = async (ports: ReleasePorts, before: ParticipantRecord, key: string, claim: Claim): Promise<void> => {
  const { stores, clock, ids } = ports;
  const now = clock.now();
  const plan = await stores.studies.plan(before.study, before.agendaBasis.protocolVersion, before.site);
  const { channel, resent, tries = 0 } = claim;
  const at = isoInstant(now);
  const waiting: StepOutcome = {
    state: 'waiting',
    notBefore: at,
    tries,
    code: 'notCaptured',
    at,
    channel,
    ...(resent ? { resent } : {}),
  };
  const numberDay = await countBack(ports, before, claim);
  await stores.records.commit({
    token: ids.next(),
    changes: [
      {
        before,
        after: settle(plan, { ...before, steps: { ...before.steps, [key]: waiting } }, now),
        event: { action: 'recorded', at, by: 'system', reason: 'notCaptured' },
      },
    ],
    messages: [messageRow(before, key, { ...waiting, at: claim.at })],
    ...(numberDay ? { numberDay } : {}),
  });
};

const isClaimed = (entry: [string, StepOutcome]): entry is [string, Claim] => entry[1].state === 'sending';

/**
 * Takes back the claims of a process that was killed before its message was captured. Elsewhere such a claim becomes unknown, since a
 * provider cannot be asked; the outbox can, and it says that nothing left.
 */
export const releaseClaims = async (ports: ReleasePorts): Promise<void> => {
  const { stores, outbox, log } = ports;
  for (const { study, participant, stream } of await claimants(ports)) {
    if (participant === undefined || stream === undefined) {
      await releaseStaffMail(ports, study);
      continue;
    }
    // Whoever cannot be read keeps nobody else waiting: the worker meets them, and says so.
    const record = await readIfReadable(readRecord(stores.records, { study, participant, stream }), (key) => {
      log.error('unreadableRecord', { ...key });
    });
    // One claim at a time: a record has at most one request under way.
    const claimed = Object.entries(record?.steps ?? {}).find(isClaimed);
    if (record && claimed && !outbox.holds(claimed[1].attempt)) await release(ports, record, ...claimed);
  }
};
