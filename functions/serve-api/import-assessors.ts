import { cellFault, type ImportFault } from '../../shared/contract/import-fault.ts';
import { standingAppointment } from '../../shared/domain/follow-up.ts';
import { localInstant } from '../../shared/domain/local-time.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { FileRow } from './import-file.ts';
import { hasRole } from './warnings.ts';

export interface AssessorsFound {
  faults: ImportFault[];
  warnings: ImportFault[];
}

interface Setting {
  known: Both | undefined;
  plan: StudyPlan;
  now: Instant;
  staff: readonly Member[];
}

const NO_ASSESSOR = 'is no assessor of the study on that date: mend the name, or put the assessor on the staff first';
const MISSING =
  'names nobody who holds the interview, so that no assessor sees it: fill this column, or name one on the page of the participant';

/** Of one that is over only that they ever were: who held it may have left. */
const mayHold = (staff: readonly Member[], user: string, on: string, isPast: boolean): boolean =>
  isPast
    ? staff.some((member) => member.user === user && member.roles.includes('assessor'))
    : hasRole([...staff], user, 'assessor', on);

/** Who holds the interviews that a row brings: a name that may stand, or is missed where a study has assessors. */
export const assessorsFound = ({ line, row }: FileRow, { known, plan, now, staff }: Setting): AssessorsFound => {
  const found: AssessorsFound = { faults: [], warnings: [] };
  const hasAssessors = staff.some(({ roles }) => roles.includes('assessor'));
  for (const [id, { appointment: at, assessor }] of Object.entries(row.followUps)) {
    if (at === undefined) continue;
    const facts = known?.interviews.followUps[id];
    const isPast = localInstant(at, plan.appointments.zone) < now;
    const column = `${id}.assessor`;
    if (assessor !== undefined) {
      const stands = standingAppointment(facts)?.assessor === assessor;
      if (!stands && !mayHold(staff, assessor, at.slice(0, 10), isPast))
        found.faults.push({ line, ...cellFault(column, 'no-assessor', NO_ASSESSOR) });
    } else if (hasAssessors && !isPast && !facts?.appointments.some((each) => each.at === at || each.assessor))
      found.warnings.push({ line, ...cellFault(column, 'assessor-missing', MISSING) });
  }
  return found;
};
