import { type ContactCard, reachOf } from '../../shared/domain/contact-card.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import type { SendIntent } from '../../shared/domain/going.ts';
import { nextLook } from '../../shared/domain/pending.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';

/** More looks than any week of one record holds. */
const MAX_LOOKS = 50;
const WEEK_DAYS = 7;

export interface MessageCount {
  today: number;
  /** Today and the six days after it. */
  thisWeek: number;
  /** People whose messages a request had no time to reckon. */
  notCounted?: number;
}

interface Reading {
  plan: StudyPlan;
  card: ContactCard;
  now: Instant;
}

const outcomeOf = (
  { item, channels }: SendIntent,
  record: ParticipantRecord,
  { plan, card }: Reading,
  now: Instant,
): StepOutcome => {
  const at = isoInstant(now);
  const reach = reachOf(card, record.consent, isoDate(plan.appointments.zone.toLocal(now).day));
  const channel = channels.find((each) => reach[each] !== undefined);
  const template = item.definition.send?.template ?? '';
  return channel === undefined
    ? { state: 'skipped', reason: 'noChannel', at }
    : { state: 'sent', delivery: 'delivered', sentAt: at, attempt: '', channel, template, at };
};

/** When messages of one record would leave before `end`, if everything that leaves arrives: the worker's own decisions, look by look. */
const leavings = (before: ParticipantRecord, reading: Reading, end: Instant): Instant[] => {
  const { plan } = reading;
  const leaving: Instant[] = [];
  let record = before;
  let now = reading.now;
  for (let look = 0; look < MAX_LOOKS; look += 1) {
    const agenda = agendaOf(plan, record);
    // Most have nothing planned before the week is over: when what is planned would go is not reckoned for them.
    if (agenda.every(({ at }) => at >= end)) return leaving;
    const next = nextLook(plan, record, agenda, now);
    if (next === undefined || next >= end) return leaving;
    now = next;
    const decision = decide(record, { plan, now, unclearSends: 'flag', idOf: (text) => text });
    record = decision.record;
    if (decision.send === undefined) continue;
    const outcome = outcomeOf(decision.send, record, reading, now);
    record = { ...record, steps: { ...record.steps, [decision.send.key]: outcome } };
    if (outcome.state === 'sent') leaving.push(now);
  }
  return leaving;
};

/** How many messages would leave to one participant, were nothing else to happen. */
export const messagesAhead = ({ interviews, checkIns }: BothRecords, reading: Reading): MessageCount => {
  const { zone } = reading.plan.appointments;
  const { day } = zone.toLocal(reading.now);
  const tomorrow = zone.toInstant(day + 1, 0);
  const end = zone.toInstant(day + WEEK_DAYS, 0);
  const all = [interviews, checkIns].flatMap((record) => leavings(record, reading, end));
  return { today: all.filter((at) => at < tomorrow).length, thisWeek: all.length };
};
