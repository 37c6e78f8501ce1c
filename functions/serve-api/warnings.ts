import { countedFor } from '../../shared/domain/entries/assign-mentor.ts';
import { planOfArm } from '../../shared/domain/entries/check-in-entry.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { ApiPorts } from './ports.ts';
import type { Fault } from './problem.ts';
import type { Visit } from './visit.ts';

export interface Warning {
  code:
    | 'CASELOAD_NEARLY_FULL'
    | 'NOT_ON_THE_STAFF'
    | 'SAME_BAND'
    | 'BEFORE_THE_WINDOW'
    | 'NO_APPOINTMENT'
    | 'WHICH_NUMBER'
    | 'IN_THE_PAST'
    | 'ASSESSOR_ON_LEAVE'
    | 'OUTSIDE_SLOTS'
    | 'LANGUAGE_NOT_OFFERED'
    | 'SENDERS_UNSET'
    | 'NUMBER_OF_ANOTHER'
    | 'EMAIL_OF_ANOTHER'
    | 'NUMBER_SILENCED'
    | 'ERASURE_TO_ASK'
    | 'ANOTHER_GOES_FIRST'
    | 'BEFORE_THE_APPOINTMENT'
    | 'BEING_ERASED'
    | 'INTERVIEW_BOOKED'
    | 'NOT_TOLD'
    | 'CHANNEL_SHUT'
    | 'AFTER_THE_WINDOW'
    | 'ODD_HOUR'
    | 'DAY_OFF'
    | 'TELLING_PLACE';
  field: string;
  /** What to do about it, where the code alone does not say. */
  remedy?: string;
  count?: number;
  max?: number;
}

export const hasRole = (members: Member[], user: string, role: Role, on: string): boolean =>
  members.some((member) => member.user === user && member.roles.includes(role) && isActive(member, on));

const isAssessor = ({ roles }: Member): boolean => roles.includes('assessor');

/** Whoever judges outcomes must not learn the arm, and having somebody for a mentor tells it; and nobody is given to whoever is shut out. */
export const isUnfitMentor = (member: Member): boolean => isAssessor(member) || member.locked !== undefined;

export const unfitMentor = async (
  mentor: string | null | undefined,
  visit: Visit,
  ports: ApiPorts,
): Promise<Fault[]> => {
  const members = mentor == null ? [] : await ports.studies.members(visit.study.id);
  const named = members.find(({ user }) => user === mentor);
  if (named === undefined || !isUnfitMentor(named)) return [];
  const remedy = isAssessor(named)
    ? 'name a mentor: an assessor stays blinded'
    : 'name another mentor, or let this one in again first: they are shut out';
  return [{ field: '/mentor', remedy }];
};

/** What an assignment should make somebody look at, though it stands: the last free place, or a mentor nobody has appointed. */
export const mentorWarnings = async (
  both: Both,
  plan: StudyPlan,
  today: string,
  ports: ApiPorts,
): Promise<Warning[]> => {
  const mentor = countedFor(both.checkIns);
  if (mentor === undefined) return [];
  const { study } = both.checkIns;
  const [loads, members] = await Promise.all([ports.records.caseloads(study), ports.studies.members(study)]);
  const max = planOfArm(plan, both.checkIns.arm)?.checkIns.caseloadMax ?? Infinity;
  const count = loads.find((load) => load.mentor === mentor)?.count ?? 0;
  return [
    ...(count >= max - 1 ? [{ code: 'CASELOAD_NEARLY_FULL', field: '/mentor', count, max } as const] : []),
    ...(hasRole(members, mentor, 'mentor', today) ? [] : [{ code: 'NOT_ON_THE_STAFF', field: '/mentor' } as const]),
  ];
};
