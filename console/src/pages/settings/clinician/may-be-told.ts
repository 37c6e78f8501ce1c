import type { ItemOf } from '../../../api/answer-of.ts';

type Member = ItemOf<'/api/studies/{study}/staff'>;

const COORDINATING: readonly Member['roles'][number][] = ['coordinator', 'leadCoordinator'];

/** Whom it makes sense to offer; the API decides, and says at the field why not. */
export const mayBeTold = ({ roles, email, locked }: Member): boolean =>
  email !== undefined && locked === undefined && roles.some((role) => COORDINATING.includes(role));
