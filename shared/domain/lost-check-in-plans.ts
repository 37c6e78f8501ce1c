import { planOfArm } from './entries/check-in-entry.ts';
import { finding, type Finding } from './finding.ts';
import { openWorkOf } from './open-work.ts';
import type { Protocol } from './protocol.ts';
import type { CheckInRecord } from './record.ts';

interface Held {
  checkIns: number;
  appointments: number;
  /** Open tasks and escalations of a silence: they would be taken for answered. */
  work: number;
}

/** By the plan's id: what is on record of those whose arm has no such plan in the new version. */
export type LostCheckInPlans = Map<string, Held>;

/**
 * Counts what would hang on nothing once this person has moved: booked check-ins are reminded of, and silences are known, by the plan's
 * id. An arm that goes over to another plan of both versions is meant so.
 */
export const countLostPlans = (lost: LostCheckInPlans, record: CheckInRecord, from: Protocol, to: Protocol): void => {
  const plan = planOfArm({ protocol: from }, record.arm)?.id;
  if (plan === undefined || (planOfArm({ protocol: to }, record.arm) !== undefined && to.checkIns[plan] !== undefined))
    return;
  const { tasks, escalations } = openWorkOf(record);
  const held = {
    checkIns: record.checkIns.length,
    appointments: record.appointments.filter(({ end }) => end === undefined).length,
    work: [...tasks, ...escalations].filter(({ of }) => of?.startsWith(`${plan}/since-`)).length,
  };
  if (held.checkIns + held.appointments + held.work === 0) return;
  const { checkIns, appointments, work } = lost.get(plan) ?? { checkIns: 0, appointments: 0, work: 0 };
  lost.set(plan, {
    checkIns: checkIns + held.checkIns,
    appointments: appointments + held.appointments,
    work: work + held.work,
  });
};

export const lostPlanFindings = (lost: LostCheckInPlans): Finding[] =>
  [...lost].map(([plan, { checkIns, appointments, work }]) =>
    finding('/checkIns', 'check-in-plan-in-use', {
      plan,
      checkIns: String(checkIns),
      appointments: String(appointments),
      work: String(work),
    }),
  );
