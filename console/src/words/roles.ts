import type { components } from '../api/openapi.d.ts';

/** Each role that somebody may have in a study. */
export const ROLES = [
  'coordinator',
  'leadCoordinator',
  'mentor',
  'teamLeader',
  'assessor',
  'dataManager',
  'statistician',
  'principalInvestigator',
  'auditor',
] as const satisfies components['schemas']['Role'][];
