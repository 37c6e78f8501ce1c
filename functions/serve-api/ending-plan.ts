import type { BookingRow } from '../../shared/domain/bookings.ts';
import { dealCaseload, type Overload } from '../../shared/domain/deal-caseload.ts';
import type { HandOver, MovedCover, MovedTask, Successor } from '../../shared/domain/ending.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Slot } from '../../shared/domain/slots.ts';
import { dealAppointments, type LeftAppointment } from './ending-appointments.ts';
import { candidatesFor, coveredBy, fitFor, mayCover } from './ending-fit.ts';
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
  /** Hours and leave that were entered as such and are not over. */
  slots: Slot[];
}

export interface Plan extends HandOver {
  /** Successors with as many participants as they would have. */
  caseloads: { mentor: string; count: number }[];
  over: Overload[];
  /** What nobody named may take over. */
  left: { participants: string[]; appointments: LeftAppointment[] };
  /** Who could take over any of it. */
  candidates: string[];
}

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

const dealCovers = (leaving: Leaving, successors: Member[], members: Member[]): MovedCover[] =>
  coveredBy(members, leaving).map(({ absent, from, until }) => {
    const fit = successors.find((each) => mayCover(absent, each));
    return { user: absent.user, from, until, ...(fit ? { to: fit.user } : {}) };
  });

/** Who of the named is on the staff on that day, in the order in which they are named. */
export const successorsOn = ({ user, on, successors }: Leaving, members: Member[]): Member[] =>
  successors.flatMap((successor) =>
    members.filter((member) => member.user === successor.user && member.user !== user && isActive(member, on)),
  );

/** Everything a leaving member has, dealt out at once: mentors take participants, assessors appointments, everyone the tasks of their role. */
export const endingPlan = (leaving: Leaving, circumstances: Circumstances): Plan => {
  const { held, members, loads, bookings, slots } = circumstances;
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
  const appointments = dealAppointments(leaving.user, successors, {
    // Until the day they are there themselves.
    appointments: held.appointments.filter(({ at }) => at >= leaving.on),
    bookings,
    slots,
  });
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
    candidates: candidatesFor(leaving, held, members),
  };
};
