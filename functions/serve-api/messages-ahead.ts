import { type CardReach, reachedBy } from '../../shared/domain/card-reach.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import type { SendIntent } from '../../shared/domain/going.ts';
import { nextLook } from '../../shared/domain/pending.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { ParticipantRecord, StepOutcome, Stream } from '../../shared/domain/record.ts';
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

/** Work that would open today. */
export interface OpensCount {
  tasks: number;
  escalations: number;
}

interface Reading {
  plan: StudyPlan;
  reach: CardReach;
  now: Instant;
}

const outcomeOf = (
  { item, channels }: SendIntent,
  record: ParticipantRecord,
  { plan, reach }: Reading,
  now: Instant,
): StepOutcome => {
  const at = isoInstant(now);
  const ways = reachedBy(reach, record.consent, isoDate(plan.appointments.zone.toLocal(now).day));
  const channel = channels.find((each) => ways.includes(each));
  const template = item.definition.send?.template ?? '';
  return channel === undefined
    ? { state: 'skipped', reason: 'noChannel', at }
    : { state: 'sent', delivery: 'delivered', sentAt: at, attempt: '', channel, template, at };
};

export interface MessageAhead {
  at: Instant;
  stream: Stream;
  of: string;
  /** Step id. */
  step: string;
}

interface Lived {
  leaving: MessageAhead[];
  record: ParticipantRecord;
}

/** What becomes of one record before `end`, if everything that leaves arrives: the worker's own decisions, look by look. */
const lived = (before: ParticipantRecord, reading: Reading, end: Instant): Lived => {
  const { plan } = reading;
  const leaving: MessageAhead[] = [];
  let record = before;
  let now = reading.now;
  for (let look = 0; look < MAX_LOOKS; look += 1) {
    const agenda = agendaOf(plan, record, now);
    // Most have nothing planned before the week is over: when what is planned would go is not reckoned for them.
    if (agenda.every(({ at }) => at >= end)) return { leaving, record };
    const next = nextLook(plan, record, agenda, now);
    if (next === undefined || next >= end) return { leaving, record };
    now = next;
    const decision = decide(record, { plan, now, unclearSends: 'flag', idOf: (text) => text });
    record = decision.record;
    if (decision.send === undefined) continue;
    const outcome = outcomeOf(decision.send, record, reading, now);
    record = { ...record, steps: { ...record.steps, [decision.send.key]: outcome } };
    const { stream, of, definition } = decision.send.item;
    if (outcome.state === 'sent') leaving.push({ at: now, stream, of, step: definition.id });
  }
  return { leaving, record };
};

/** What waits for release is told as if it came now: that is when all of it opens at once. */
const released = ({ held: _held, ...record }: ParticipantRecord): ParticipantRecord => record;

const openedBy = (before: ParticipantRecord, { record }: Lived, end: Instant): OpensCount => {
  const fresh = (known: Record<string, unknown>, all: Record<string, { since: string; state: string }>): number =>
    Object.entries(all).filter(
      ([id, { since, state }]) => known[id] === undefined && state === 'open' && Date.parse(since) < end,
    ).length;
  return {
    tasks: fresh(before.tasks, record.tasks),
    escalations: fresh(before.escalations, record.escalations),
  };
};

/** How many messages would leave to one participant, and what work would open about them, were nothing else to happen. */
export const aheadOf = (
  { interviews, checkIns }: BothRecords,
  reading: Reading,
): { messages: MessageCount; opens: OpensCount; leaving: MessageAhead[] } => {
  const { zone } = reading.plan.appointments;
  const { day } = zone.toLocal(reading.now);
  const tomorrow = zone.toInstant(day + 1, 0);
  const end = zone.toInstant(day + WEEK_DAYS, 0);
  const lives = [interviews, checkIns].map((record) => {
    const life = lived(released(record), reading, end);
    return { leaving: record.held ? [] : life.leaving, opens: openedBy(record, life, tomorrow) };
  });
  const leaving = lives.flatMap((life) => life.leaving);
  return {
    messages: { today: leaving.filter(({ at }) => at < tomorrow).length, thisWeek: leaving.length },
    opens: {
      tasks: lives.reduce((sum, { opens }) => sum + opens.tasks, 0),
      escalations: lives.reduce((sum, { opens }) => sum + opens.escalations, 0),
    },
    leaving,
  };
};
