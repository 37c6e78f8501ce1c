import type { ItemOf } from '../../../api/answer-of.ts';

type Member = ItemOf<'/api/studies/{study}/staff'>;

const BLINDED: readonly Member['roles'][number][] = ['assessor', 'statistician', 'principalInvestigator'];

/** Whom it makes sense to offer; the API decides, and says at the field why not. */
export const mayBeTold = ({ roles, email, locked }: Member): boolean =>
  email !== undefined && locked === undefined && !roles.some((role) => BLINDED.includes(role));
