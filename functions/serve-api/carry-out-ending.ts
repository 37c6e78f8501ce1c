import { isoDate } from '../../shared/domain/civil-date.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import { type Ending, type EndingTrouble, joinedHandOver } from '../../shared/domain/ending.ts';
import type { Member } from '../../shared/domain/member.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { changeMembership } from './change-membership.ts';
import { takeUpLeaves } from './covered-leave.ts';
import { heldBy } from './ending-held.ts';
import { endingPlan, type Leaving, type Plan } from './ending-plan.ts';
import { writeHandOver } from './ending-write.ts';
import type { ApiPorts } from './ports.ts';
import { todayIn } from './today-in.ts';

export type EndingPorts = Pick<ApiPorts, 'records' | 'studies' | 'ids' | 'repoint'>;

/** In which study and when: the study as it stands, not as it was remembered. */
export interface Occasion {
  study: Study;
  now: Instant;
}

/** Later than any appointment. */
const END_OF_TIME = '9999';

/** The last day on which somebody is on the staff who is no longer on it from `on`. */
export const lastDayBefore = (on: string): string => isoDate(civil(on) - 1);

/** What the member has today, dealt out as decided. Reads everyone of the study, and writes nothing. */
export const planOf = async (leaving: Leaving, { study, now }: Occasion, ports: EndingPorts): Promise<Plan> => {
  const ahead = { from: todayIn({ study, now }), to: END_OF_TIME };
  const [held, members, loads, bookings, slots] = await Promise.all([
    heldBy({ study: study.id, user: leaving.user, now }, ports),
    ports.studies.members(study.id),
    ports.records.caseloads(study.id),
    ports.records.bookings(study.id, ahead),
    ports.records.slots(study.id, ahead),
  ]);
  return endingPlan(leaving, { held, members, loads, bookings, slots });
};

export const troubleOf = ({ over, left }: Plan, override: string | undefined): EndingTrouble | undefined => {
  if (left.participants.length > 0 || left.appointments.length > 0) return 'NO_SUCCESSOR';
  return over.length > 0 && override === undefined ? 'CASELOAD_EXCEEDED' : undefined;
};

/** Whoever was to take somebody takes them, also when the plan is made again after a break. */
const asDecided = ({ user, on, successors, plan }: Ending): Leaving => ({
  user,
  on,
  successors: successors.map((successor) => ({
    ...successor,
    participants: plan.participants.flatMap(({ participant, to }) => (to === successor.user ? [participant] : [])),
  })),
});

const moveCovers = async ({ plan, user, by, reason, at }: Ending, { study }: Occasion, ports: EndingPorts) => {
  const members = await ports.studies.members(study.id);
  const covering = members.filter(({ leave }) => leave?.some(({ cover }) => cover === user));
  const passedOn = ({ leave, ...member }: Member): Member => ({
    ...member,
    ...(leave && {
      leave: leave.map(({ cover, ...period }) => {
        const move = plan.covers.find((each) => each.user === member.user && each.from === period.from);
        if (cover !== user || move === undefined) return { ...period, ...(cover === undefined ? {} : { cover }) };
        return { ...period, ...(move.to === undefined ? {} : { cover: move.to }) };
      }),
    }),
  });
  for (const member of covering) await changeMembership(member, passedOn, { id: `end-${user}`, at, by, reason }, ports);
};

/** Off the staff from that day on, with whatever leave lay behind it. */
export const endedMember = ({ until, leave, ...member }: Member, on: string): Member => {
  const last = lastDayBefore(on);
  const kept = (leave ?? []).filter(({ from }) => from < on);
  return {
    ...member,
    until: until === undefined || until > last ? last : until,
    ...(kept.length > 0 ? { leave: kept } : {}),
  };
};

/** The membership with its end, its line in the log, and no calendar that goes on telling. */
export const endMembership = async ({ study, user, on, by, reason, at, version }: Ending, ports: EndingPorts) => {
  const ended = (member: Member): Member =>
    member.until !== undefined && member.until < on ? member : endedMember(member, on);
  await changeMembership({ study, user }, ended, { id: `end-${String(version)}`, at, by, reason }, ports);
};

export type EndingRun =
  | { kind: 'done'; ending: Ending }
  | { kind: 'trouble'; trouble: EndingTrouble; ending: Ending; plan: Plan }
  /** Somebody else is at it. */
  | { kind: 'elsewhere' };

/**
 * Carries a decided ending out, from the beginning or from where it broke off: what has moved is found moved. Everything is checked
 * before the first write, and the membership ends last, so that nobody is without a mentor meanwhile.
 */
export const carryOutEnding = async (found: Ending, occasion: Occasion, ports: EndingPorts): Promise<EndingRun> => {
  const { studies } = ports;
  let ending = found;
  const note = async (change: Partial<Ending>): Promise<boolean> => {
    const { trouble: _trouble, ...rest } = ending;
    const next = { ...rest, ...change, version: ending.version + 1 };
    if (!(await studies.saveEnding(next))) return false;
    ending = next;
    return true;
  };
  const stuck = async (trouble: EndingTrouble, plan: Plan): Promise<EndingRun> =>
    (await note({ trouble })) ? { kind: 'trouble', trouble, ending, plan } : { kind: 'elsewhere' };

  studies.forget();
  const plan = await planOf(asDecided(found), occasion, ports);
  const trouble = troubleOf(plan, found.override);
  if (trouble !== undefined) return stuck(trouble, plan);
  if (!(await note({ state: 'running', plan: joinedHandOver(found.plan, plan) }))) return { kind: 'elsewhere' };
  const { study, user, by, reason, override } = ending;
  const handing = {
    study,
    by,
    now: occasion.now,
    token: `end/${study}/${user}/${String(ending.version)}`,
    withoutCaseloadLimit: override !== undefined,
    ...(reason === undefined ? {} : { reason }),
  };
  const written = await writeHandOver(plan, handing, ports);
  if (written.kind !== 'handedOver')
    return stuck(
      written.kind === 'busy' ? 'FAILED' : 'CASELOAD_EXCEEDED',
      await planOf(asDecided(ending), occasion, ports),
    );
  await moveCovers(ending, occasion, ports);
  await endMembership(ending, ports);
  await studies.removeCalendarFeed(study, user);
  await takeUpLeaves(occasion, ports);
  return (await note({ state: 'done' })) ? { kind: 'done', ending } : { kind: 'elsewhere' };
};

export const stampOf = ({ now }: Occasion): string => isoInstant(now);
