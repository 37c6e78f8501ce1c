import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { byInstant } from '../../shared/domain/agenda-item.ts';
import { checkInAgenda, checkInExpectation } from '../../shared/domain/check-in-agenda.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import type { Channel } from '../../shared/domain/protocol.ts';
import type { SkipReason } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInZone } from '../../shared/domain/zone.ts';
import type { ParticipantFacts } from './participant-facts.ts';

interface AgendaLine {
  /** One of the two: a timepoint, or a check-in plan. */
  followUp?: string;
  checkIn?: string;
  step: string;
  does: AgendaItem['does'];
  /** ISO date before rolling. */
  nominal: string;
  /** ISO instant with the offset of the study's zone. */
  at: string;
  template?: string;
  channels?: Channel[];
  to?: string;
  skip?: SkipReason;
}

/** What `agenda --json` prints (product.md section 10). */
export interface AgendaDocument {
  protocol: string;
  version: number;
  followUps: { id: string; target: string; opens: string | null; closes: string | null; bookable: string }[];
  checkIns: { plan: string; due: string; overdue?: true }[];
  items: AgendaLine[];
}

const agendaLine = (plan: StudyPlan, item: AgendaItem): AgendaLine => {
  const { send, task, escalate, close } = item.definition;
  const to = (send ?? task ?? escalate ?? close)?.to;
  return {
    ...(item.stream === 'interviews' ? { followUp: item.of } : { checkIn: item.of }),
    step: item.definition.id,
    does: item.does,
    nominal: isoDate(item.nominal),
    at: isoInZone(item.at, plan.appointments.zone),
    ...(send ? { template: send.template, channels: send.channels } : {}),
    ...(to === undefined ? {} : { to }),
    ...(item.skip === undefined ? {} : { skip: item.skip }),
  };
};

const followUpLines = (plan: StudyPlan, { interviews }: ParticipantFacts): AgendaDocument['followUps'] =>
  plan.protocol.timepoints.flatMap((timepoint) => {
    const window = windowOf(timepoint, interviews.anchors);
    if (window === undefined) return [];
    const { target, opens, closes } = window;
    const dates = { opens: opens === null ? null : isoDate(opens), closes: closes === null ? null : isoDate(closes) };
    const bookable = isoDate(plan.appointments.rollForward(target));
    return [{ id: timepoint.id, target: isoDate(target), ...dates, bookable }];
  });

export const agendaDocument = (plan: StudyPlan, facts: ParticipantFacts): AgendaDocument => {
  const { zone } = plan.appointments;
  const { until } = facts;
  const items = [interviewAgenda(plan, facts.interviews), ...facts.checkIns.map((each) => checkInAgenda(plan, each))]
    .flat()
    .filter(({ at }) => until === undefined || zone.toLocal(at).day <= until)
    .sort(byInstant);
  const checkIns = facts.checkIns.flatMap((each) => {
    const expected = checkInExpectation(plan, each);
    if (expected === undefined) return [];
    const overdue = facts.today > expected.due ? { overdue: true as const } : {};
    return [{ plan: expected.plan, due: isoDate(expected.due), ...overdue }];
  });
  return {
    protocol: plan.protocol.id,
    version: plan.protocol.version,
    followUps: followUpLines(plan, facts),
    checkIns,
    items: items.map((item) => agendaLine(plan, item)),
  };
};
