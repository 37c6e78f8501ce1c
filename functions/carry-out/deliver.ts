import { encodeAttempt } from '../../shared/domain/attempt-id.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { goesUnconfirmed } from '../../shared/domain/fallback.ts';
import type { SendIntent } from '../../shared/domain/going.ts';
import { CLAIM_LEASE_SECONDS } from '../../shared/domain/in-flight.ts';
import type { TextLibrary } from '../../shared/domain/participant-texts.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { claimed, type ProviderAnswer } from '../../shared/domain/send-outcome.ts';
import { sayingIn } from '../../shared/domain/believed.ts';
import { isCappedByNumber } from '../../shared/domain/send-timing.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { CommitResult, NumberDay } from '../../shared/ports/record-store.ts';
import { countUnconfirmed } from './commit-decision.ts';
import { commitOf } from './commit-of.ts';
import type { CarryOutPorts } from './ports.ts';
import { post, requestFor, type Ready } from './post.ts';
import { recordAnswer } from './record-answer.ts';
import type { Situation } from './situation.ts';

const SECOND_MS = 1000;
/** A household may share a phone; more texts a day to one number than this wait for the next day. */
export const INVITATIONS_PER_NUMBER_AND_DAY = 2;

export interface Delivery extends Situation {
  intent: SendIntent;
  ready: Ready;
  texts: TextLibrary;
}

export type DeliveryResult =
  | { kind: 'done'; record: ParticipantRecord; answer: ProviderAnswer }
  | { kind: 'lostRace' }
  | Extract<CommitResult, { kind: 'numberCapReached' }>;

const numberDayOf = (
  ports: CarryOutPorts,
  { plan, record, intent, ready: { channel, reach } }: Delivery,
): NumberDay | undefined => {
  if (channel !== 'sms' || reach.sms === undefined) return undefined;
  const day = plan.appointments.zone.toLocal(ports.clock.now()).day;
  const { stream } = record;
  return {
    numberHash: ports.contacts.numberHash(reach.sms),
    day: isoDate(day),
    stream,
    by: 1,
    ...(isCappedByNumber(intent.item) ? { max: INVITATIONS_PER_NUMBER_AND_DAY, yields: stream === 'checkIns' } : {}),
  };
};

/** A worker may stand still after its decision, and the hour that it decided in be over when it goes on: it decides anew then. */
const hasRunOut = ({ intent: { mayLeaveUntil }, now: decidedAt }: Delivery, now: Instant): boolean =>
  decidedAt <= mayLeaveUntil && now > mayLeaveUntil;

/**
 * Claim, one request, record (reliability.md section 3). Everything that can fail was done before; after the claim there is only the
 * request and what it answered.
 */
export const deliver = async (ports: CarryOutPorts, delivery: Delivery): Promise<DeliveryResult> => {
  const { study, plan, record: before, decision, intent, ready, texts } = delivery;
  const now = ports.clock.now();
  if (hasRunOut(delivery, now)) return { kind: 'lostRace' };
  const { stream, participant } = before;
  const { channel } = ready;
  const attempt = encodeAttempt({ study: study.id, participant, stream, step: intent.key, random: ports.ids.next() });
  const request = await requestFor(ports, { study, plan, record: before, intent, attempt, texts, now }, ready);
  const template = intent.item.definition.send?.template ?? '';
  const { tries, resent, item } = intent;
  const claim = claimed({ attempt, channel, template, tries, resent, says: sayingIn(item) }, now);
  const steps: Record<string, StepOutcome> = { ...decision.record.steps, [intent.key]: claim };
  // The lease: if this worker dies, the record comes back by itself.
  const after = { ...decision.record, steps, nextDueAt: isoInstant(now + CLAIM_LEASE_SECONDS * SECOND_MS) };
  const numberDay = numberDayOf(ports, delivery);
  const commit = commitOf(ports, { before, after, action: 'claimed', decision });
  const links = ready.link ? { links: [ready.link.row] } : {};
  const result = await ports.records.commit({ ...commit, ...(numberDay ? { numberDay } : {}), ...links });
  if (result.kind === 'numberCapReached') return result;
  if (result.kind !== 'committed') return { kind: 'lostRace' };
  countUnconfirmed(ports, decision);
  const record = result.records[0] ?? after;

  const late = ports.clock.now() > Date.parse(claim.sendBy);
  const answer: ProviderAnswer = late ? { kind: 'notTried', code: 'claimTooOld' } : await post(ports, request);
  ports.log.info('sent', { study: study.id, participant, step: intent.key, channel, answer: answer.kind });
  ports.meter.count(`send.${answer.kind}`);
  if (answer.kind === 'accepted' && goesUnconfirmed(record, intent.key)) ports.meter.count('sentAgain');
  const { key, unclear: repeats } = intent;
  const recorded = await recordAnswer(ports, { plan, record, key, claim, repeats, answer, numberDay });
  return { kind: 'done', record: recorded, answer };
};
