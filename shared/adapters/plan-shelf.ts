import { studyPlan, type StudyPlan } from '../domain/study-plan.ts';
import type { Protocol } from '../domain/protocol.ts';
import type { Study } from '../ports/study-book.ts';

/** Versions in use × sites × studies of one process; a plan is rebuilt in about a millisecond. */
const SHELF_MAX_PLANS = 200;

const closedPeriodsAt = (study: Study, site: string | undefined) => [
  ...study.closedPeriods,
  ...(study.sites.find(({ id }) => id === site)?.closedPeriods ?? []),
];

/** Plans by study revision, protocol version and site: each of them new when one of those is, the same object while none is. */
export const planShelf = () => {
  const plans = new Map<string, StudyPlan>();
  return {
    plan: (study: Study, protocol: Protocol, site?: string): StudyPlan => {
      const key = JSON.stringify([study.id, study.revision, protocol.version, site ?? null]);
      const known = plans.get(key);
      if (known) return known;
      const made = studyPlan(protocol, study.holidays, closedPeriodsAt(study, site));
      if (plans.size >= SHELF_MAX_PLANS) plans.clear();
      plans.set(key, made);
      return made;
    },
    clear: (): void => {
      plans.clear();
    },
  };
};
