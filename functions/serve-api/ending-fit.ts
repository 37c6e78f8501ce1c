import { isActive, type Member, seesSite } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import { isBlinded } from '../../shared/domain/roles-together.ts';
import type { Held } from './ending-held.ts';

/** Who may take over what a role has at a site. */
export const fitFor = (members: Member[], role: Role, site: string | undefined): Member[] =>
  members.filter((member) => member.roles.includes(role) && seesSite(member, site));

/** Somebody of their work, and nobody blinded: the mail about a mentor's participants goes to whoever covers. */
export const mayCover = (absent: Member, member: Member): boolean =>
  member.user !== absent.user && !isBlinded(member) && member.roles.some((role) => absent.roles.includes(role));

/** Whose leave somebody is to cover on a day or after it. */
export const coveredBy = (members: Member[], { user, on }: { user: string; on: string }) =>
  members.flatMap((absent) =>
    (absent.leave ?? [])
      .filter(({ cover, until }) => cover === user && until >= on)
      .map(({ from, until }) => ({ absent, from, until })),
  );

/** Whoever could take over any part of it that day: nobody else is worth naming. */
export const candidatesFor = (leaving: { user: string; on: string }, held: Held, members: Member[]): string[] => {
  const present = members.filter((member) => member.user !== leaving.user && isActive(member, leaving.on));
  const fit = new Set<string>();
  const note = (some: Member[]): void => {
    for (const { user } of some) fit.add(user);
  };
  for (const { site } of held.participants) note(fitFor(present, 'mentor', site));
  for (const { site, unblinded } of held.appointments)
    note(fitFor(present, 'assessor', site).filter(({ user }) => !unblinded.includes(user)));
  for (const { to, site } of held.tasks) note(fitFor(present, to, site));
  for (const { absent } of coveredBy(members, leaving)) note(present.filter((each) => mayCover(absent, each)));
  return [...fit].sort();
};
