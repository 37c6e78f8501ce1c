import type { Role } from '../../shell/use-study.ts';

export interface Rights {
  /** Logs calls, takes, snoozes. */
  isDoing: boolean;
  assigns: boolean;
  /** Says that a task is done. */
  closes: boolean;
  /** Looks after interviews: books, holds, prints letters, acts on several at once. */
  coordinates: boolean;
  acknowledges: boolean;
  /** Opens a card for one escalation, and only from there. */
  opensCardForEscalation: boolean;
  recordsOutcomes: boolean;
  recordsCheckIns: boolean;
}

/** What is offered to whom; the API decides, and refuses the rest. */
export const rightsOf = (roles: readonly Role[]): Rights => {
  const has = (...some: Role[]): boolean => some.some((role) => roles.includes(role));
  const coordinates = has('coordinator', 'leadCoordinator');
  const mentors = has('mentor', 'teamLeader');
  return {
    isDoing: coordinates || mentors || has('dataManager'),
    assigns: coordinates || has('teamLeader'),
    closes: coordinates || mentors || has('assessor', 'dataManager'),
    coordinates,
    acknowledges: coordinates || mentors || has('principalInvestigator'),
    opensCardForEscalation: has('principalInvestigator'),
    recordsOutcomes: coordinates || has('assessor', 'dataManager'),
    recordsCheckIns: coordinates || mentors,
  };
};
