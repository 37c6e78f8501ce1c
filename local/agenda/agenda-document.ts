import { byInstant } from '../../shared/domain/agenda-item.ts';
import { type AgendaLine, agendaLine } from '../../shared/domain/agenda-line.ts';
import { checkInAgenda, checkInExpectation } from '../../shared/domain/check-in-agenda.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { type WindowLine, windowLine } from '../../shared/domain/window-line.ts';
import type { ParticipantFacts } from './participant-facts.ts';

/** What `agenda --json` prints (product.md section 10). */
export interface AgendaDocument {
  protocol: string;
  version: number;
  followUps: ({ id: string } & WindowLine)[];
  checkIns: { plan: string; due: string; overdue?: true }[];
  items: AgendaLine[];
}

const followUpLines = (plan: StudyPlan, { interviews }: ParticipantFacts): AgendaDocument['followUps'] =>
  plan.protocol.timepoints.flatMap((timepoint) => {
    const window = windowOf(timepoint, interviews.anchors);
    return window === undefined ? [] : [{ id: timepoint.id, ...windowLine(plan, window) }];
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
