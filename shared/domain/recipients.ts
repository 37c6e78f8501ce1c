import { coverOf, isActive, seesSite, type Member } from './member.ts';
import type { Role } from './protocol.ts';

/** A role with no member: the next role up, then the coordinator (product.md section 5). */
const ROLE_UP: Partial<Record<Role, Role>> = {
  mentor: 'teamLeader',
  teamLeader: 'coordinator',
  assessor: 'coordinator',
  dataManager: 'coordinator',
  coordinator: 'leadCoordinator',
  principalInvestigator: 'leadCoordinator',
  leadCoordinator: 'coordinator',
};

export interface Recipient {
  user: string;
  asCover: boolean;
}

interface Whose {
  site?: string;
  /** The participant's own mentor: no other mentor is told. */
  mentor?: string;
}

const inRole = (role: Role, members: Member[], whose: Whose, today: string): Recipient[] =>
  members
    .filter((member) => isActive(member, today) && member.roles.includes(role) && seesSite(member, whose.site))
    .filter((member) => role !== 'mentor' || member.user === whose.mentor)
    .map((member) => {
      const named = coverOf(member, today);
      const cover = members.find(({ user }) => user === named);
      return cover && isActive(cover, today)
        ? { user: cover.user, asCover: true }
        : { user: member.user, asCover: false };
    });

/** Who is told; empty when nobody in the role, above it, or coordinating is there: then a person must find out from the worklist. */
export const recipientsOf = (role: Role, members: Member[], whose: Whose, today: string): Recipient[] => {
  const asked = new Set<Role>();
  for (let next: Role | undefined = role; next !== undefined && !asked.has(next); next = ROLE_UP[next]) {
    const found = inRole(next, members, whose, today);
    if (found.length > 0) return found;
    asked.add(next);
  }
  return inRole('coordinator', members, whose, today);
};
