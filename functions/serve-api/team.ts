import type { Member } from '../../shared/domain/member.ts';
import type { ApiPorts } from './ports.ts';
import { reachOf } from './reach.ts';
import type { Visit } from './visit.ts';

/** A team leader's are the mentors at the leader's sites. */
const isOfTeam = ({ member, user, sight }: Visit, mentor: string, members: Member[]): boolean => {
  const theirs = members.find((each) => each.user === mentor)?.sites;
  if (sight !== 'own' || mentor === user || member?.sites === undefined || theirs === undefined) return true;
  return theirs.some((site) => member.sites?.includes(site));
};

/** Of these mentors, those whose caseload the caller sees: a mentor only their own, and that of whom they cover. */
export const mentorsSeen = async (
  visit: Visit,
  mentors: string[],
  members: Member[],
  ports: ApiPorts,
): Promise<string[]> => {
  const reach = await reachOf(visit, ports);
  return mentors.filter((mentor) => reach.mentor(mentor) && isOfTeam(visit, mentor, members));
};
