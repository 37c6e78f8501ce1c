import type { Role } from '../../shell/use-study.ts';
import { TABS, type TabId } from './route.ts';

const COORDINATORS = ['coordinator', 'leadCoordinator'] as const;

/** For orientation, as the navigation is: the API decides. */
const READERS: Readonly<Record<TabId, readonly Role[]>> = {
  person: [...COORDINATORS, 'auditor'],
  deviations: [...COORDINATORS, 'dataManager', 'auditor'],
  versions: [...COORDINATORS, 'auditor'],
  exports: [...COORDINATORS, 'dataManager'],
};

export const isCoordinator = (roles: readonly Role[]): boolean => COORDINATORS.some((role) => roles.includes(role));

export const tabsFor = (roles: readonly Role[]): TabId[] =>
  TABS.filter((tab) => READERS[tab].some((role) => roles.includes(role)));
