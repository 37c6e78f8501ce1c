import type { Member } from './member.ts';
import type { Role } from './protocol.ts';

type Standing = Pick<Member, 'roles' | 'dmc'>;

/** They judge or analyse without knowing the arm (F5.8). */
const BLINDED: readonly Role[] = ['assessor', 'statistician', 'principalInvestigator'];
/** What is known of interviews never reaches the first two (F5.3); the others are told it. */
const MENTORING: readonly Role[] = ['mentor', 'teamLeader'];
const OVERSEEING: readonly Role[] = ['dataManager', 'auditor'];

const isOneOf =
  (roles: readonly Role[]) =>
  (role: Role): boolean =>
    roles.includes(role);

/** Whoever may never be told anything from which the arm can be guessed; a statistician of the DMC may. */
export const isBlinded = ({ roles, dmc }: Standing): boolean =>
  roles.includes('assessor') || (dmc !== true && roles.some(isOneOf(BLINDED)));

/** The roles that count: where the table holds a pair that would unblind, the blinded one does and the other does not (ADR 12). */
export const countedRoles = ({ roles, dmc }: Standing): Role[] => {
  if (roles.includes('assessor')) return ['assessor'];
  if (dmc) return roles.filter((role) => role === 'statistician');
  const blinded = roles.filter(isOneOf(BLINDED));
  return blinded.length > 0 ? blinded : [...roles];
};

export const coordinates = (role: Role): boolean => role === 'coordinator' || role === 'leadCoordinator';

/** Whoever is told of a cry for help reads it and calls: of both streams, coordinators alone can. */
export const answersCries = (member: Standing): boolean => countedRoles(member).some(coordinates);

/** Why one person cannot hold these roles in one study, as a remedy; undefined when they can. */
export const rolesApart = ({ roles, dmc }: Standing): string | undefined => {
  const others = new Set(roles).size > 1;
  if (roles.includes('assessor') && others) return 'an assessor stays blinded: give them no other role';
  if (dmc && (others || !roles.includes('statistician')))
    return 'a statistician of the DMC is independent: give them that role alone';
  if (roles.some(isOneOf(BLINDED)) && !roles.every(isOneOf(BLINDED)))
    return 'a statistician or principal investigator stays blinded: give them no role that sees the arm or the check-ins';
  if (roles.some(isOneOf(MENTORING)) && roles.some(isOneOf(OVERSEEING)))
    return 'a mentor or team leader sees nothing of interviews: give them no role that does';
  return undefined;
};

/** Whoever has judged outcomes of a study is not made a mentor in it, and whoever could see its arms or check-ins not its assessor, whenever either was or will be. */
const hasCrossed = (before: Standing, after: Standing): boolean =>
  (before.roles.includes('assessor') && after.roles.some(isOneOf(MENTORING))) ||
  (!isBlinded(before) && after.roles.includes('assessor'));

/** A place on the staff, from and to an ISO date where they are known; a place that is still theirs has no end. */
export interface FormerPlace extends Standing {
  since?: string | undefined;
  until?: string | undefined;
}

/** What somebody was that keeps them from what they are to be, over all its stretches; `places` newest first. */
export const crossedPlace = (places: FormerPlace[], after: Standing): FormerPlace | undefined => {
  const crossed = places.filter((place) => hasCrossed(place, after));
  const [newest, oldest] = [crossed[0], crossed.at(-1)];
  return newest && { ...newest, since: oldest?.since };
};

/** Only these have a past that can stand in their way. */
export const hasPastToAsk = ({ roles }: Standing): boolean =>
  roles.includes('assessor') || roles.some(isOneOf(MENTORING));
