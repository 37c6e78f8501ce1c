import { type AgendaItem, byInstant } from '../../shared/domain/agenda-item.ts';
import { isShelved } from '../../shared/domain/shelved-item.ts';
import { CHANNELS } from '../../shared/domain/protocol.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { attemptKey } from '../../shared/domain/step-key.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { hasLeft } from '../../shared/domain/went-out.ts';
import type { Instant } from '../../shared/domain/zone.ts';

type Steps = Readonly<Record<string, StepOutcome>>;

export interface StepState {
  state: 'planned' | 'sending' | 'sent' | 'unknown' | 'unconfirmed' | 'failed' | 'open' | 'done' | 'skipped';
  reason?: string;
  delivery?: string;
  /** By which it was tried last. */
  channel?: string;
}

/** Of a message and its fallbacks the last one tells what became of it. */
export const lastOutcome = (steps: Steps, key: string): StepOutcome | undefined => {
  const attempts = CHANNELS.map((_, index) => steps[attemptKey(key, index + 1)]);
  return attempts.findLast((outcome) => outcome !== undefined);
};

const workIsOpen = ({ tasks, escalations }: ParticipantRecord, key: string): boolean =>
  Object.values(tasks).some((task) => task.step === key && task.state === 'open') ||
  Object.values(escalations).some((escalation) => escalation.step === key && escalation.state !== 'resolved');

const stateOf = (outcome: StepOutcome, record: ParticipantRecord, key: string): StepState => {
  switch (outcome.state) {
    case 'sending':
    case 'unknown':
    case 'unconfirmed':
      return { state: outcome.state, channel: outcome.channel };
    case 'sent':
      return { state: 'sent', delivery: outcome.delivery, channel: outcome.channel };
    case 'failed':
      return { state: 'failed', reason: outcome.code };
    case 'waiting':
      return { state: 'planned', reason: outcome.code };
    case 'skipped':
      return { state: 'skipped', reason: outcome.reason };
    case 'opened':
      return { state: workIsOpen(record, key) ? 'open' : 'done' };
  }
};

const outcomeOf = ({ steps }: ParticipantRecord, key: string, archived: Steps): StepOutcome | undefined =>
  lastOutcome(steps, key) ?? lastOutcome(archived, key);

/** What became of one agenda item, or that it still lies ahead. */
export const stepState = (record: ParticipantRecord, item: AgendaItem, archived: Steps): StepState => {
  const outcome = outcomeOf(record, item.key, archived);
  if (outcome) return stateOf(outcome, record, item.key);
  if (item.skip) return { state: 'skipped', reason: item.skip };
  return isShelved(record, item) ? { state: 'skipped', reason: 'outcome' } : { state: 'planned' };
};

/** What has happened stands where it happened: a date that is corrected afterwards plans only what still lies ahead. */
const asItWent = (record: ParticipantRecord, item: AgendaItem, archived: Steps): AgendaItem => {
  const outcome = outcomeOf(record, item.key, archived);
  if (outcome === undefined || !(hasLeft(outcome) || outcome.state === 'opened')) return item;
  const { skip: _skip, ...went } = item;
  return { ...went, at: Date.parse(outcome.at) };
};

/** All steps of the records of one participant in their order. @param archived what became of those whose follow-up has ended */
export const stepsInOrder = (
  plan: StudyPlan,
  records: ParticipantRecord[],
  archived: Steps,
  now: Instant,
): { record: ParticipantRecord; item: AgendaItem }[] =>
  records
    .flatMap((record) =>
      agendaOf(plan, record, now).map((item) => ({ record, item: asItWent(record, item, archived) })),
    )
    .sort((one, other) => byInstant(one.item, other.item));
