import { type BookingRow, localMinute } from '../../shared/domain/bookings.ts';
import { dealCaseload, type Overload } from '../../shared/domain/deal-caseload.ts';
import type { HandOver, MovedAppointment, MovedCover, MovedTask, Successor } from '../../shared/domain/ending.ts';
import { isActive, type Member, seesSite } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import { isBlinded } from '../../shared/domain/roles-together.ts';
import type { Held } from './ending-held.ts';

/** What was decided: who leaves, from which day, and who takes over. */
export interface Leaving {
  user: string;
  /** ISO date. */
  on: string;
  successors: Successor[];
}

/** All that the plan is made of, read before: making it reads and writes nothing. */
export interface Circumstances {
  held: Held;
  members: Member[];
  /** Active participants by mentor. */
  loads: { mentor: string; count: number }[];
  /** Standing appointments that are ahead, of everybody. */
  bookings: BookingRow[];
}

export interface Plan extends HandOver {
  /** Successors with as many participants as they would have. */
  caseloads: { mentor: string; count: number }[];
  over: Overload[];
  /** What nobody named may take over. */
  left: { participants: string[]; appointments: { participant: string; timepoint: string; at: string }[] };
}

const fitFor = (members: Member[], role: Role, site: string | undefined): Member[] =>
  members.filter((member) => member.roles.includes(role) && seesSite(member, site));

const overlaps = (one: BookingRow, other: BookingRow): boolean => {
  const [a, b] = [localMinute(one.at), localMinute(other.at)];
  return a < b + other.minutes && b < a + one.minutes;
};

/** Each to an assessor of the site who is free then and blind to the participant; what they are given here makes them busy. */
const dealAppointments = (
  { user }: Leaving,
  successors: Member[],
  { held, bookings }: Circumstances,
): { moved: MovedAppointment[]; left: Plan['left']['appointments'] } => {
  const taken = bookings.filter(({ assessor }) => assessor !== undefined && assessor !== user);
  const moved: MovedAppointment[] = [];
  const left: Plan['left']['appointments'] = [];
  const given = (to: string): number => moved.filter((each) => each.to === to).length;
  for (const row of held.appointments) {
    const { participant, timepoint, at } = row;
    const [fit] = fitFor(successors, 'assessor', row.site)
      .filter(({ user: each }) => !row.unblinded.includes(each))
      .filter((each) => !taken.some((other) => other.assessor === each.user && overlaps(row, other)))
      .sort((a, b) => given(a.user) - given(b.user));
    if (fit === undefined) left.push({ participant, timepoint, at });
    else {
      moved.push({ participant, timepoint, at, from: user, to: fit.user });
      taken.push({ ...row, assessor: fit.user });
    }
  }
  return { moved, left };
};

const dealTasks = (
  { user }: Leaving,
  successors: Member[],
  { tasks }: Held,
  mentors: ReadonlyMap<string, string>,
): MovedTask[] =>
  tasks.map(({ id, participant, stream, to: role, site }) => {
    const fit = fitFor(successors, role, site);
    const own = stream === 'checkIns' ? fit.find((each) => each.user === mentors.get(participant)) : undefined;
    const to = (own ?? fit[0])?.user;
    return { task: id, participant, from: user, ...(to === undefined ? {} : { to }) };
  });

const dealCovers = ({ user, on }: Leaving, successors: Member[], members: Member[]): MovedCover[] =>
  members.flatMap((member) =>
    (member.leave ?? [])
      .filter(({ cover, until }) => cover === user && until >= on)
      .map(({ from, until }) => {
        const fit = successors.find(
          (each) =>
            each.user !== member.user && !isBlinded(each) && each.roles.some((role) => member.roles.includes(role)),
        );
        return { user: member.user, from, until, ...(fit ? { to: fit.user } : {}) };
      }),
  );

/** Who of the named is on the staff on that day, in the order in which they are named. */
export const successorsOn = ({ user, on, successors }: Leaving, members: Member[]): Member[] =>
  successors.flatMap((successor) =>
    members.filter((member) => member.user === successor.user && member.user !== user && isActive(member, on)),
  );

/** Everything a leaving member has, dealt out at once: mentors take participants, assessors appointments, everyone the tasks of their role. */
export const endingPlan = (leaving: Leaving, circumstances: Circumstances): Plan => {
  const { held, members, loads } = circumstances;
  const successors = successorsOn(leaving, members);
  const countOf = (user: string): number => loads.find(({ mentor }) => mentor === user)?.count ?? 0;
  const named = (participant: string): string | undefined =>
    leaving.successors.find(({ participants }) => participants?.includes(participant))?.user;
  const orphans = held.participants.map(({ site, ...each }) => {
    const wanted = named(each.participant);
    const fit = fitFor(successors, 'mentor', site).map(({ user }) => user);
    return { ...each, fit, ...(wanted === undefined ? {} : { wanted }) };
  });
  const takers = successors
    .filter(({ roles }) => roles.includes('mentor'))
    .map(({ user }) => ({
      user,
      count: countOf(user),
      share: leaving.successors.find((each) => each.user === user)?.share ?? 1,
    }));
  const { to, left, over } = dealCaseload(orphans, takers);
  const appointments = dealAppointments(leaving, successors, circumstances);
  const participants = held.participants.flatMap(({ participant, counts }) => {
    const taker = to.get(participant);
    return taker === undefined ? [] : [{ participant, from: leaving.user, to: taker, counts }];
  });
  const gained = (user: string): number => participants.filter((each) => each.counts && each.to === user).length;
  return {
    participants,
    appointments: appointments.moved,
    tasks: dealTasks(leaving, successors, held, to),
    covers: dealCovers(leaving, successors, members),
    caseloads: takers.map(({ user, count }) => ({ mentor: user, count: count + gained(user) })),
    over,
    left: { participants: left, appointments: appointments.left },
  };
};
