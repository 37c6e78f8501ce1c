import { countedFor } from '../../shared/domain/entries/assign-mentor.ts';
import { planOfArm } from '../../shared/domain/entries/check-in-entry.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both, CaseloadChange } from '../../shared/ports/record-store.ts';
import { Problem } from './problem.ts';

/** Given back in the commit that ends the support, taken in the one that begins it (reliability.md 3.9). */
export const caseloadChanges = (
  before: Both | undefined,
  after: BothRecords,
  plan: StudyPlan,
  limited: boolean,
): CaseloadChange[] => {
  const [was, is] = [countedFor(before?.checkIns), countedFor(after.checkIns)];
  if (was === is) return [];
  const { study } = after.checkIns;
  const max = planOfArm(plan, after.checkIns.arm)?.checkIns.caseloadMax;
  return [
    ...(was === undefined ? [] : [{ study, mentor: was, by: -1 as const }]),
    ...(is === undefined
      ? []
      : [{ study, mentor: is, by: 1 as const, ...(limited && max !== undefined ? { max } : {}) }]),
  ];
};

export const caseloadExceeded = (mentor: string): Problem =>
  new Problem({
    status: 409,
    code: 'CASELOAD_EXCEEDED',
    title: 'The mentor has as many participants as the protocol allows',
    detail: 'Assign another mentor; the lead coordinator can override it with a reason.',
    faults: [{ field: '/mentor', remedy: 'assign another mentor, or send "override": { "reason": … }' }],
    members: { mentor },
  });
