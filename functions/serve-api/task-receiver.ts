import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { Stream, Task } from '../../shared/domain/record.ts';
import { countedRoles } from '../../shared/domain/roles-together.ts';
import { isTaskFor } from './own-work.ts';
import { sightOn } from './policy.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { type Looker, reachOf } from './reach.ts';
import { todayIn } from './today-in.ts';
import type { Visit } from './visit.ts';

/** Whether a task of this participant can be theirs: they see it, and may do it. */
export type Receives = (both: BothRecords, stream: Stream, task: Task) => boolean;

/** A role that sees only its own work gives it only to its own. */
const mayBeGiven = (visit: Visit, { roles }: Member): boolean => {
  if (visit.sight === 'site') return true;
  const fellows: readonly Role[] = visit.sight === 'own' ? ['mentor', 'teamLeader'] : ['dataManager'];
  return roles.some((role) => fellows.includes(role));
};

export const noReceiver = () => unfitField('/to', 'name somebody on the staff of the study who does such work');

/** As whom the receiver would look at it; undefined for whoever does no task at all. */
const lookerFor = (member: Member, { study, now }: Visit): Looker | undefined => {
  const roles = countedRoles(member);
  const sight = sightOn('task.done', { operator: false, roles });
  return sight && { study, member, user: member.user, now, roles, sight };
};

/**
 * Given to whoever cannot see it, a task is nobody's and looks as if it were somebody's.
 * @throws Problem unless that is somebody on the staff who may be given work by the caller, and does any
 */
export const receiverOf = async (to: string, visit: Visit, ports: ApiPorts): Promise<Receives> => {
  const day = todayIn(visit);
  const members = await ports.studies.members(visit.study.id);
  const found = members.find((member) => member.user === to && isActive(member, day) && mayBeGiven(visit, member));
  const looker = found && lookerFor(found, visit);
  if (looker === undefined) throw noReceiver();
  const reach = await reachOf(looker, ports);
  return (both, stream, task) => reach.person(both) && isTaskFor(looker, stream, task, both.interviews);
};
