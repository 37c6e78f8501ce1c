import type { CaseloadChange } from '../ports/record-store.ts';

export interface CaseloadStep {
  study: string;
  mentor: string;
  by: number;
  /** The most participants the mentor may have before this commit; absent: any number. */
  room?: number;
}

/**
 * One step per mentor, because a transaction touches an item once: 24 newcomers of one mentor raise one counter by 24. Assignments
 * without a limit (overridden with a reason) take no part in the room, and a release in the same commit makes some.
 */
export const caseloadSteps = (changes: CaseloadChange[]): CaseloadStep[] => {
  const steps = new Map<string, CaseloadStep & { limited: number }>();
  for (const { study, mentor, by, max } of changes) {
    const key = `${study}#${mentor}`;
    const step = steps.get(key) ?? { study, mentor, by: 0, limited: 0 };
    step.by += by;
    if (by < 0 || max !== undefined) step.limited += by;
    if (max !== undefined) step.room = Math.min(step.room ?? max, max);
    steps.set(key, step);
  }
  return [...steps.values()]
    .filter(({ by, room }) => by !== 0 || room !== undefined)
    .map(({ limited, room, ...step }) => (room === undefined ? step : { ...step, room: room - limited }));
};
