import type { AnswerOf } from '../../api/answer-of.ts';
import { TABS, type TabId } from './search.ts';

type Role = AnswerOf<'/api/me'>['studies'][number]['roles'][number];

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
