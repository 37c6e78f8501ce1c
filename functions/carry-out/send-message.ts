import { isoDate } from '../../shared/domain/civil-date.ts';
import { reachOf, type ContactCard } from '../../shared/domain/contact-card.ts';
import { TEXTS_USED_UP } from '../../shared/domain/fallback.ts';
import type { SendIntent } from '../../shared/domain/going.ts';
import type { TextLibrary } from '../../shared/domain/participant-texts.ts';
import type { SkipReason } from '../../shared/domain/record.ts';
import { backoffMinutes } from '../../shared/domain/send-outcome.ts';
import { isStale, onNextDay } from '../../shared/domain/send-timing.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import { markContact } from '../../shared/ports/mark-contact.ts';
import { tellBreaker, type Way, wayBy } from './breaker.ts';
import { endWithout, type Turn } from './commit-decision.ts';
import { composeMessage, usableChannel } from './compose.ts';
import { deliver, type Delivery, type DeliveryResult } from './deliver.ts';
import { endTexts } from './end-texts.ts';
import { mailLinkFor } from './mail-link.ts';
import type { CarryOutPorts } from './ports.ts';
import { tellUnreadableContact } from './unreadable-contact.ts';
import type { Situation } from './situation.ts';
import { textsFor } from './texts-for.ts';
import { goesElsewhere, mayHaveLeft, takeText, textToGo, triedAgainAt } from './texts-of-day.ts';
import { waiting } from './waiting-outcome.ts';

const MINUTE_MS = 60_000;
const NO_CARD: ContactCard = { phones: [], addresses: [], contactPersons: [] };

/** Waits unclaimed for its channel, as whatever else is to go by it. */
const waitFor = (ports: CarryOutPorts, delivery: Delivery, until: Instant, code: string): Promise<Turn> => {
  const { intent, now } = delivery;
  const { channel } = delivery.ready;
  return endWithout(ports, delivery, intent, waiting(intent, { until, code, tries: intent.tries, channel }, now));
};

type Sent = Turn | { kind: 'notByText' };

/** What its claim and its one request came to. */
const afterDelivery = async (
  ports: CarryOutPorts,
  delivery: Delivery,
  result: DeliveryResult,
  way: Extract<Way, { kind: 'open' }>,
): Promise<Sent> => {
  const { study, plan, record, intent, now } = delivery;
  const { channel } = delivery.ready;
  if (result.kind === 'lostRace') return { kind: 'again' };
  if (result.kind === 'numberCapReached') {
    const until = onNextDay(plan, intent.item, plan.appointments.zone.toLocal(now).day);
    if (result.cap === 'month' || isStale(plan, intent.item, until)) return { kind: 'notByText' };
    const full = { until, code: 'numberDay', tries: intent.tries };
    return endWithout(ports, delivery, intent, waiting(intent, full, now));
  }
  const { answer } = result;
  if (channel !== 'letter') await tellBreaker(ports, { study: study.id, channel }, way, answer);
  if (channel === 'sms' && answer.kind === 'refusedForGood' && answer.because === 'optedOut') {
    await endTexts(ports, record);
    return { kind: 'again' };
  }
  if (channel !== 'letter' && answer.kind === 'refusedForGood' && answer.code === 'address') {
    // The provider took a look at it and sent it nowhere: the next occasion passes it by.
    const marked = await markContact(ports, record, channel, isoInstant(now), delivery.ready.reach.sms);
    if (marked !== false) return { kind: 'again' };
  }
  const { nextDueAt } = result.record;
  const moreNow = nextDueAt !== undefined && Date.parse(nextDueAt) <= ports.clock.now();
  return moreNow ? { kind: 'again', record: result.record } : { kind: 'finished' };
};

const claimAndSend = async (ports: CarryOutPorts, delivery: Delivery): Promise<Sent> => {
  const { study } = delivery;
  const { channel } = delivery.ready;
  const text = textToGo(delivery);
  if (text && !(await takeText(ports, text))) {
    if (goesElsewhere(delivery)) return { kind: 'notByText' };
    return waitFor(ports, delivery, triedAgainAt(delivery), TEXTS_USED_UP);
  }
  const way = channel === 'letter' ? { kind: 'open' as const } : await wayBy(ports, study.id, channel);
  if (way.kind === 'shut') {
    if (text) ports.studies.giveTextBack(text);
    return waitFor(ports, delivery, way.until, 'channelDown');
  }
  const result = await deliver(ports, delivery);
  if (text && !mayHaveLeft(result)) ports.studies.giveTextBack(text);
  return afterDelivery(ports, delivery, result, way);
};

const refuseText = (ports: CarryOutPorts, situation: Situation, intent: SendIntent, reason: string): Promise<Turn> => {
  const { study, record, now } = situation;
  ports.log.error('cannotRender', { study: study.id, participant: record.participant, step: intent.key, reason });
  return endWithout(ports, situation, intent, { state: 'failed', code: `render.${reason}`, at: isoInstant(now) });
};

const sendTo = async (
  ports: CarryOutPorts,
  situation: Situation,
  intent: SendIntent,
  { card, texts }: { card: ContactCard; texts: TextLibrary },
  without: SkipReason = 'noChannel',
): Promise<Turn> => {
  const { plan, record, now } = situation;
  const reach = reachOf(card, record.consent, isoDate(plan.appointments.zone.toLocal(now).day));
  const channel = usableChannel(intent, reach, now);
  if (channel === undefined)
    return endWithout(ports, situation, intent, { state: 'skipped', reason: without, at: isoInstant(now) });
  const link = channel === 'email' && reach.email ? mailLinkFor(ports, situation, intent, reach.email) : undefined;
  const rendered = composeMessage(situation, intent, channel, texts, link?.page);
  if (rendered.kind === 'refused') return refuseText(ports, situation, intent, rendered.reason);
  const turn = await claimAndSend(ports, {
    ...situation,
    intent,
    ready: { channel, card, reach, rendered, link },
    texts,
  });
  if (turn.kind !== 'notByText') return turn;
  // It would be stale before its number is free, or a day later there was no room either: another channel takes it now, or a person looks.
  const channels = intent.channels.filter((each) => each !== 'sms');
  return sendTo(ports, situation, { ...intent, channels }, { card, texts }, 'cap');
};

/** Finds address, channel and text of the one message that is due, then claims and sends it. */
export const sendMessage = async (ports: CarryOutPorts, situation: Situation, intent: SendIntent): Promise<Turn> => {
  const { study, record, now } = situation;
  const { participant } = record;
  let card: ContactCard;
  let texts: TextLibrary;
  try {
    texts = await textsFor(ports, situation, intent);
    card = (await ports.contacts.read(study.id, participant, 'send'))?.card ?? NO_CARD;
  } catch (error) {
    // The vault or its keys are out of reach: nothing goes in the clear, nothing is lost (fault 41).
    const code = error instanceof Error ? error.name : 'unknown';
    ports.log.error('contactUnreadable', { study: study.id, participant, code });
    ports.meter.count('cannotCarryOut');
    const tries = intent.tries + 1;
    const until = now + backoffMinutes(intent.tries) * MINUTE_MS;
    const outcome = waiting(intent, { until, code: 'contactUnreadable', tries }, now);
    return endWithout(ports, tellUnreadableContact(ports, situation, intent), intent, outcome);
  }
  return sendTo(ports, situation, intent, { card, texts });
};
