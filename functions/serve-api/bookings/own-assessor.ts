import type { Visit } from '../visit.ts';

/** An assessor sees and reports their own only; undefined for coordinators. */
export const ownAssessor = ({ roles, user }: Pick<Visit, 'roles' | 'user'>): string | undefined =>
  roles.includes('assessor') ? user : undefined;
