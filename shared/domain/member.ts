import type { Role } from './protocol.ts';
import type { CoveredLeave } from './study-plan.ts';

/** Who shut somebody out, when (ISO instant) and why. */
export interface Lock {
  at: string;
  by: string;
  reason: string;
}

/** One person's place in one study; it lives in the table, never in attributes that a user can write (product.md section 7). */
export interface Member {
  study: string;
  user: string;
  name?: string;
  email?: string;
  roles: Role[];
  /** Of the data monitoring committee, who alone among statisticians sees the arm. */
  dmc?: boolean;
  /** Absent: all sites. */
  sites?: string[];
  /** ISO dates, inclusive. */
  from?: string;
  until?: string;
  language?: string;
  leave?: { from: string; until: string; cover?: string }[];
  /** Shut out at once, until somebody lets them in again or ends the membership; participants and appointments stay theirs meanwhile. */
  locked?: Lock;
}

/** By the dates of the membership alone. */
export const isOnStaff = (member: Member, today: string): boolean =>
  (member.from ?? today) <= today && today <= (member.until ?? today);

/** Whether they may come in, be told and be given anything. */
export const isActive = (member: Member, today: string): boolean =>
  member.locked === undefined && isOnStaff(member, today);

/** Whoever is on the staff of no site in particular sees all; who belongs to no site is seen by all. */
export const seesSite = (member: Member, site: string | undefined): boolean =>
  site === undefined || member.sites === undefined || member.sites.includes(site);

/** Leaves that somebody on the staff covers all the time, of all who may be a mentor, in one order whoever was entered first. */
export const coveredLeavesOf = (members: Member[]): CoveredLeave[] =>
  members
    .filter(({ roles }) => roles.includes('mentor'))
    .flatMap(({ user, leave = [] }) =>
      leave.flatMap(({ from, until, cover }) =>
        members.some((other) => other.user === cover && isActive(other, from) && isActive(other, until))
          ? [{ mentor: user, from, until }]
          : [],
      ),
    )
    .sort((a, b) => (`${a.mentor} ${a.from}` < `${b.mentor} ${b.from}` ? -1 : 1));

/** Who stands in for someone on leave that day; undefined when nobody has to, or nobody does. */
export const coverOf = (member: Member, today: string): string | undefined =>
  member.leave?.find((leave) => leave.from <= today && today <= leave.until)?.cover;
