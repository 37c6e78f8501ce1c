import type { Member } from '../../shared/domain/member.ts';
import { hadRole } from './former-places.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import { coordinates } from '../../shared/domain/roles-together.ts';
import type { Visit } from './visit.ts';

/**
 * The operator sees no participant (product.md 7), so about their own place in a study that others coordinate, or did before they were
 * locked or taken off the staff, they decide as a member alone: nothing, unless they coordinate it too. In a new study they may begin with
 * themselves.
 * @returns as whom they decide @throws Problem
 */
export const decidingOn = async (user: string, visit: Visit, { studies }: ApiPorts): Promise<Visit> => {
  if (!visit.operator || user !== visit.user) return visit;
  const isOthers = (member: Member): boolean => member.user !== user && member.roles.some(coordinates);
  const { id } = visit.study;
  const isTheirs = (await studies.members(id)).some(isOthers);
  if (!isTheirs && !(await hadRole(id, { isRole: coordinates, besides: user }, { studies }))) return visit;
  if (visit.roles.some(coordinates)) return { ...visit, operator: false };
  throw new Problem({
    status: 403,
    code: 'own-place',
    title: 'An operator does not let themselves into a study',
    detail: 'Ask a coordinator of the study, or another operator, to enter it.',
  });
};
