import { sayingIn } from '../../shared/domain/believed.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { Channel } from '../../shared/domain/protocol.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { claimed, outcomeOf, type ProviderAnswer } from '../../shared/domain/send-outcome.ts';
import { settle } from '../../shared/domain/settle.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { troubleOf } from '../../shared/domain/message-trouble.ts';
import { isoInZone, type Instant } from '../../shared/domain/zone.ts';

type Answering = (key: string, channel: Channel) => ProviderAnswer | 'delivered';

/** What the world answers to a message unless a test says otherwise: it arrives. */
const arrives: Answering = () => 'delivered';
const idOf = (text: string): string => text;
const MOST_LOOKS = 500;

/**
 * One record lived through decide and settle alone, as the jobs do it: every look commits what is due, claims one message at a time and
 * records its answer. `log` tells what left and what was opened, with its local instant.
 */
export const aLife = <R extends ParticipantRecord>(plan: StudyPlan, born: R, start: string, answer = arrives) => {
  let record = settle(plan, born, Date.parse(start));
  let now = Date.parse(start);
  const log: string[] = [];
  const at = (instant: Instant): string => isoInZone(instant, plan.appointments.zone).slice(0, 16);

  const delivered = (outcome: StepOutcome): StepOutcome =>
    outcome.state === 'sent' && outcome.channel !== 'letter' ? { ...outcome, delivery: 'delivered' } : outcome;

  const look = (): void => {
    const decision = decide(record, { plan, now, unclearSends: 'flag', idOf });
    for (const { escalation, level, to } of decision.notices)
      log.push(`${at(now)} ${/\/(.+?)(\/escalation)?$/.exec(escalation)?.[1] ?? ''} level ${String(level)} ${to}`);
    for (const task of Object.values(decision.record.tasks))
      if (task.state === 'open' && record.tasks[task.id]?.state !== 'open')
        log.push(`${at(now)} ${task.step} ${task.kind} ${task.to}`);
    for (const [key, outcome] of decision.ended)
      if (outcome.state === 'skipped') log.push(`${at(now)} ${key} skipped ${outcome.reason}`);
    record = decision.record as R;
    const { send } = decision;
    const channel = send?.channels[0];
    if (send && channel) {
      const template = send.item.definition.send?.template ?? '';
      const { key, tries, resent, item } = send;
      const claim = claimed({ attempt: key, channel, template, tries, resent, says: sayingIn(item) }, now);
      const said = answer(send.key, channel);
      const outcome = outcomeOf(claim, said === 'delivered' ? { kind: 'accepted' } : said, now);
      const work = troubleOf({ ...record, notices: [] }, send.key, outcome, {
        plan,
        record,
        now,
        calendar: plan.appointments,
        idOf,
      });
      const { tasks, escalations } = work;
      const steps = { ...record.steps, [send.key]: said === 'delivered' ? delivered(outcome) : outcome };
      record = { ...record, tasks, escalations, steps };
      log.push(`${at(now)} ${send.key} ${channel}`);
    }
    record = settle(plan, record, now);
  };

  const until = (iso: string): void => {
    const end = Date.parse(iso);
    for (let looks = 0; ; looks += 1) {
      if (looks > MOST_LOOKS) throw new Error(`never comes to rest at ${at(now)}`);
      const next = record.nextDueAt === undefined ? Infinity : Date.parse(record.nextDueAt);
      if (next > end) break;
      now = Math.max(now, next);
      look();
    }
    now = Math.max(now, end);
  };

  return {
    log,
    until,
    /** A tick that finds nothing due, or is late: it looks all the same. */
    look: (iso: string): void => {
      now = Math.max(now, Date.parse(iso));
      look();
    },
    /** Turns the clock without looking: an outage. */
    turnTo: (iso: string): void => void (now = Date.parse(iso)),
    enter: (change: (record: R) => R): void => void (record = settle(plan, change(record), now)),
    now: (): Instant => now,
    record: (): R => record,
    openTasks: (): string[] =>
      Object.values(record.tasks)
        .filter(({ state }) => state === 'open')
        .map(({ step, kind }) => `${step} ${kind}`)
        .sort(),
  };
};
