import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { todayIn } from './today-in.ts';
import type { Visit } from './visit.ts';

/** A role that sees only its own work gives it only to its own. */
const mayBeGiven = (visit: Visit, { roles }: Member): boolean => {
  if (visit.sight === 'site') return true;
  const fellows: readonly Role[] = visit.sight === 'own' ? ['mentor', 'teamLeader'] : ['dataManager'];
  return roles.some((role) => fellows.includes(role));
};

/** @throws Problem unless that is somebody on the staff who may be given work by the caller */
export const refuseReceiver = async (to: string, visit: Visit, ports: ApiPorts): Promise<void> => {
  const day = todayIn(visit);
  const members = await ports.studies.members(visit.study.id);
  if (!members.some((member) => member.user === to && isActive(member, day) && mayBeGiven(visit, member)))
    throw unfitField('/to', 'name somebody on the staff of the study who does such work');
};
