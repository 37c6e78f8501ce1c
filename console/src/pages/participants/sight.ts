import type { components } from '../../api/openapi.d.ts';

type Role = components['schemas']['Role'];

/** Whose list it is: it holds other columns and filters for each. */
export type Sight = 'office' | 'records' | 'own' | 'booked' | 'analysis';

const WIDEST_FIRST: readonly (readonly [Sight, readonly Role[]])[] = [
  ['office', ['coordinator', 'leadCoordinator']],
  ['records', ['dataManager', 'auditor']],
  ['own', ['mentor', 'teamLeader']],
  ['booked', ['assessor']],
  ['analysis', ['statistician', 'principalInvestigator']],
];

/** What is shown to whom; the API decides, and would refuse the rest. */
export const sightOf = (roles: readonly Role[]): Sight =>
  WIDEST_FIRST.find(([, some]) => some.some((role) => roles.includes(role)))?.[0] ?? 'analysis';
