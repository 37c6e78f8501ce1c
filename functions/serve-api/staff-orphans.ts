import { isOnStaff, type Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
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

/** What one of them has in hand the other can go on with; nobody else can. */
const WORKING: readonly (readonly Role[])[] = [['mentor'], ['assessor'], ['coordinator', 'leadCoordinator']];

/** From today on they mentor nobody, or meet nobody, or see no task that they have taken. */
export const laysDownWork = (before: Member | undefined, after: Member, today: string): boolean => {
  if (before === undefined || !isOnStaff(before, today)) return false;
  const kept = isOnStaff(after, today) ? after.roles : [];
  return WORKING.some(
    (one) => one.some((role) => before.roles.includes(role)) && !one.some((role) => kept.includes(role)),
  );
};
