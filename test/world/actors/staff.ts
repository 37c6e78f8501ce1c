import type { Member } from '../../../shared/domain/member.ts';
import type { Role } from '../../../shared/domain/protocol.ts';
import { madeUpStaff } from '../../../local/simulate/made-up-study.ts';

export const OPERATOR = 'operator-1';
/** As both protocols have it. */
const CASELOAD = 20;

/** So that nobody is refused when a study opens, whichever arm they draw. */
export const mentorsFor = (people: number): number => Math.max(2, Math.ceil(people / CASELOAD));

/** Whoever reads: a role of the study, an operator, or somebody who works in another study alone. */
export type Eyes = Role | 'operator' | 'stranger';

/** Of one study alone: whoever else is on its staff works in all of them. */
const auditorOf = (study: string): string => `auditor-of-${study}`;

export const READERS: Readonly<Record<Eyes, (study: string) => string>> = {
  coordinator: () => 'coordinator-1',
  leadCoordinator: () => 'lead-1',
  mentor: () => 'mentor-1',
  teamLeader: () => 'team-leader-1',
  assessor: () => 'assessor-1',
  dataManager: () => 'data-manager-1',
  statistician: () => 'statistician-1',
  principalInvestigator: () => 'investigator-1',
  auditor: auditorOf,
  operator: () => OPERATOR,
  stranger: (study) => auditorOf(`other-than-${study}`),
};

/** Every role has somebody, so that everything is looked at with all eyes. */
export const staffOf = (study: string, people: number): Member[] => {
  const someone = (user: string, role: Role, of = study): Member => ({
    study: of,
    user,
    email: `${user}@example.com`,
    roles: [role],
  });
  return [
    ...madeUpStaff(study, mentorsFor(people)),
    someone('statistician-1', 'statistician'),
    someone(auditorOf(study), 'auditor'),
    someone(READERS.stranger(study), 'auditor', `other-than-${study}`),
  ];
};
