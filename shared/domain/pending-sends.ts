import { isMessage, type AgendaItem } from './agenda-item.ts';
import { byHandOf } from './by-hand.ts';
import { inTurn } from './in-turn.ts';
import { pendingItems } from './pending.ts';
import type { StepReference } from './protocol.ts';
import { agendaOf } from './record-agenda.ts';
import type { ParticipantRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** A message that an entry is about to send, and that goes with it when the entry is voided in time. */
export interface PendingSend {
  item: AgendaItem;
  cause: Cause;
  leavesAt: Instant;
}

/** How the entry is found that caused it: two may lie within one second. */
export interface Cause {
  /** ISO instant. */
  enteredAt: string;
  /** JSON pointer to the fact that it entered. */
  fact: string;
}

/** The entry whose message this is; undefined for one that a date causes. */
export const causeOf = (item: AgendaItem, record: ParticipantRecord): Cause | undefined => {
  const { of, appointment } = item;
  const within = record.stream === 'interviews' ? `/followUps/${of}` : '';
  const cause = (enteredAt: string | undefined, fact: string): Cause | undefined =>
    enteredAt === undefined ? undefined : { enteredAt, fact };
  if (item.clock === 'byHand') {
    const message = byHandOf(record, item.key);
    return message && cause(message.enteredAt, `/byHand/${String(message.event)}`);
  }
  const agreed = cause(appointment?.enteredAt, `${within}/appointments`);
  const ended = cause(appointment?.end?.at, `${within}/appointments`);
  const byReference: Record<StepReference, Cause | undefined> = {
    booking: agreed,
    moved: agreed,
    cancelled: ended,
    noShow: ended,
    done:
      record.stream === 'interviews' ? cause(record.followUps[of]?.outcome?.enteredAt, `${within}/outcome`) : undefined,
    // Dates, which nobody enters.
    appointment: undefined,
    target: undefined,
    opens: undefined,
    closes: undefined,
    due: undefined,
  };
  return byReference[item.definition.from];
};

/** In the order in which they leave. Fallbacks of a message that left already are no longer the entry's. */
export const pendingSends = (plan: StudyPlan, record: ParticipantRecord, now: Instant): PendingSend[] => {
  if (record.held) return [];
  const agenda = agendaOf(plan, record);
  return inTurn(plan, record, agenda, pendingItems(plan, record, agenda, now))
    .filter(({ item, blocked }) => isMessage(item) && blocked === undefined && record.steps[item.key] === undefined)
    .flatMap(({ item, goesAt }): PendingSend[] => {
      const cause = causeOf(item, record);
      return cause === undefined ? [] : [{ item, cause, leavesAt: goesAt }];
    })
    .sort((one, other) => one.leavesAt - other.leavesAt);
};
