import type { Role } from '../../shell/use-study.ts';
import type { TodayWord } from './words.ts';

const FIRST_THAT_FITS: readonly (readonly [Role, TodayWord])[] = [
  ['coordinator', 'empty'],
  ['leadCoordinator', 'empty'],
  ['mentor', 'emptySupport'],
  ['teamLeader', 'emptySupport'],
  ['assessor', 'emptyAssessor'],
  ['dataManager', 'emptyDataManager'],
  ['principalInvestigator', 'emptyOverseer'],
  ['auditor', 'emptyAuditor'],
];

/** What an empty list says to each role: what would stand here if anything waited. */
export const emptyWordFor = (roles: readonly Role[]): TodayWord =>
  FIRST_THAT_FITS.find(([role]) => roles.includes(role))?.[1] ?? 'empty';
