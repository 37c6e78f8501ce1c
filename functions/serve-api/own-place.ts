import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import { todayIn } from './today-in.ts';
import type { Visit } from './visit.ts';

const coordinates = ({ roles }: { roles: readonly Role[] }): boolean =>
  roles.some((role) => role === 'coordinator' || role === 'leadCoordinator');

/**
 * The operator sees no participant (product.md 7), so about their own place in a study that others coordinate they decide as a member alone:
 * nothing, unless they coordinate it too. In a study of nobody they may begin with themselves.
 * @returns as whom they decide @throws Problem
 */
export const decidingOn = async (user: string, visit: Visit, { studies }: ApiPorts): Promise<Visit> => {
  if (!visit.operator || user !== visit.user) return visit;
  const isOthers = (member: Member): boolean =>
    member.user !== user && isActive(member, todayIn(visit)) && coordinates(member);
  if (!(await studies.members(visit.study.id)).some(isOthers)) return visit;
  if (coordinates(visit)) return { ...visit, operator: false };
  throw new Problem({
    status: 403,
    code: 'own-place',
    title: 'An operator does not let themselves into a study',
    detail: 'Ask a coordinator of the study to enter it.',
  });
};
