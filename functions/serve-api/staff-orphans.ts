import { isOnStaff, type Member } from '../../shared/domain/member.ts';
import { heldBy } from './ending-held.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import type { Visit } from './visit.ts';

const hasWork = (member: string): Problem =>
  new Problem({
    status: 409,
    code: 'has-participants',
    title: 'This member has participants, appointments or tasks',
    detail: `End the membership with POST …/staff/${member}:end and name successors; then nobody is left without one.`,
  });

/** @throws Problem for whoever still has something that would be nobody's */
export const refuseOrphans = async (
  user: string,
  visit: Pick<Visit, 'study' | 'now'>,
  ports: ApiPorts,
): Promise<void> => {
  const held = await heldBy({ study: visit.study.id, user, now: visit.now }, ports);
  if (held.participants.length + held.appointments.length + held.tasks.length > 0) throw hasWork(user);
};

/** From today on they mentor nobody, or meet nobody. */
export const laysDownWork = (before: Member | undefined, after: Member, today: string): boolean =>
  before !== undefined &&
  isOnStaff(before, today) &&
  (['mentor', 'assessor'] as const).some(
    (role) => before.roles.includes(role) && !(isOnStaff(after, today) && after.roles.includes(role)),
  );
