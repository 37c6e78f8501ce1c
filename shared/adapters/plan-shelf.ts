import type { Protocol } from '../domain/protocol.ts';
import type { StudyPlan } from '../domain/study-plan.ts';
import type { Study } from '../ports/study-book.ts';
import { planOf } from '../ports/study-calendar.ts';

/** Versions in use × sites × studies of one process; a plan is rebuilt in about a millisecond. */
const SHELF_MAX_PLANS = 200;

/** Plans by study revision, protocol version and site: each of them new when one of those is, the same object while none is. */
export const planShelf = () => {
  const plans = new Map<string, StudyPlan>();
  return {
    plan: (study: Study, protocol: Protocol, site?: string): StudyPlan => {
      // A restore takes revisions back, and their numbers come again.
      const { found = null, released } = study.restore ?? {};
      const key = JSON.stringify([study.id, study.revision, found, released?.at, protocol.version, site ?? null]);
      const known = plans.get(key);
      if (known) return known;
      const made = planOf(study, protocol, site);
      if (plans.size >= SHELF_MAX_PLANS) plans.clear();
      plans.set(key, made);
      return made;
    },
    clear: (): void => {
      plans.clear();
    },
  };
};
