import { checkInsEnded } from '../../shared/domain/check-in-agenda.ts';
import { countedFor } from '../../shared/domain/entries/assign-mentor.ts';
import { planOfArm } from '../../shared/domain/entries/check-in-entry.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { pointerTo } from '../../shared/domain/finding.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import type { CheckInRecord } from '../../shared/domain/record.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { unplannedFor } from '../../shared/domain/unplanned.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { ApiPorts } from './ports.ts';
import type { Fault } from './problem.ts';
import type { Visit } from './visit.ts';
import type { Written } from './writing.ts';

export interface Warning {
  code:
    | 'CASELOAD_NEARLY_FULL'
    | 'CASELOAD_OVERFULL'
    | 'NOT_ON_THE_STAFF'
    | 'NO_MENTOR'
    | 'SAME_BAND'
    | 'NOTHING_PLANNED'
    | 'LONG_OVER'
    | 'READ_ANEW'
    | 'BEFORE_THE_WINDOW'
    | 'NO_APPOINTMENT'
    | 'NO_SHOW_THAT_DAY'
    | 'WHICH_NUMBER'
    | 'IN_THE_PAST'
    | 'ASSESSOR_ON_LEAVE'
    | 'OUTSIDE_SLOTS'
    | 'LANGUAGE_NOT_OFFERED'
    | 'SENDERS_UNSET'
    | 'NUMBER_OF_ANOTHER'
    | 'EMAIL_OF_ANOTHER'
    | 'NUMBER_SILENCED'
    | 'LANDLINE'
    | 'ERASURE_TO_ASK'
    | 'ANOTHER_GOES_FIRST'
    | 'BEFORE_THE_APPOINTMENT'
    | 'BEING_ERASED'
    | 'INTERVIEW_BOOKED'
    | 'CHECK_IN_CALLED_OFF'
    | 'NOT_TOLD'
    | 'AWAITS_RELEASE'
    | 'CHANNEL_SHUT'
    | 'TEXTS_USED_UP'
    | 'AFTER_THE_WINDOW'
    | 'ODD_HOUR'
    | 'DAY_OFF'
    | 'NO_REMINDER'
    | 'TELLING_PLACE'
    | 'UNBLINDING_TEXT'
    | 'WINDOW_IN_CLOSED_DAYS'
    | 'LANGUAGE_NOT_READ'
    | 'TEXT_NOT_IN_LANGUAGE'
    | 'DIGIT_NOT_READ'
    | 'PAGES_NOT_IN_LANGUAGE'
    | 'HOURS_MOVED';
  field: string;
  /** What to do about it, where the code alone does not say. */
  remedy?: string;
  /** A timepoint or several, a language, or a text (`pt/ask/sms`). */
  of?: string;
  count?: number;
  max?: number;
  /** Whose appointment it is about, where the field does not tell. */
  followUp?: string;
}

/** Of an entry about a time: nothing is sent and nobody is asked to ring before the release, also where the time comes sooner. */
export const heldWarnings = ({ interviews }: Pick<Both, 'interviews'>): Warning[] =>
  interviews.held ? [{ code: 'AWAITS_RELEASE', field: '' }] : [];

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

/** Somebody whose check-ins nobody holds: a leader is told of the silence, three weeks on. */
export const lacksMentor = (record: CheckInRecord, plan: StudyPlan): boolean =>
  record.mentor === undefined && !checkInsEnded(record) && planOfArm(plan, record.arm) !== undefined;

/** @param field JSON pointer to the dates */
export const unplannedWarnings = (plan: StudyPlan, both: Both, field: string): Warning[] =>
  unplannedFor(plan, both).map(({ anchor, of }) => ({
    code: 'NOTHING_PLANNED',
    field: field + pointerTo([anchor]),
    of: of.join(', '),
    remedy: `give the date of ${anchor} once it is known: until then nothing is planned of ${of.join(', ')}`,
  }));

/** What an assignment should make somebody look at, though it stands: the last free place, a mentor nobody has appointed, or none at all. */
export const mentorWarnings = async (
  both: Both,
  plan: StudyPlan,
  today: string,
  ports: ApiPorts,
  /** Written nowhere yet: a look at what an entry would do. */
  toCome = 0,
): Promise<Warning[]> => {
  const mentor = countedFor(both.checkIns);
  if (mentor === undefined) return lacksMentor(both.checkIns, plan) ? [{ code: 'NO_MENTOR', field: '/mentor' }] : [];
  const { study } = both.checkIns;
  const [loads, members] = await Promise.all([ports.records.caseloads(study), ports.studies.members(study)]);
  const max = planOfArm(plan, both.checkIns.arm)?.checkIns.caseloadMax ?? Infinity;
  const count = (loads.find((load) => load.mentor === mentor)?.count ?? 0) + toCome;
  const code = count > max ? 'CASELOAD_OVERFULL' : 'CASELOAD_NEARLY_FULL';
  return [
    ...(count >= max - 1 ? [{ code, field: '/mentor', count, max } as const] : []),
    ...(hasRole(members, mentor, 'mentor', today) ? [] : [{ code: 'NOT_ON_THE_STAFF', field: '/mentor' } as const]),
  ];
};

const todayOf = ({ plan }: Written, { now }: Pick<Visit, 'now'>): string =>
  isoDate(plan.appointments.zone.toLocal(now).day);

const movesCount = ({ before, both }: Written): boolean => countedFor(before.checkIns) !== countedFor(both.checkIns);

export const assignedWarnings = (written: Written, visit: Pick<Visit, 'now'>, ports: ApiPorts): Promise<Warning[]> =>
  mentorWarnings(
    written.both,
    written.plan,
    todayOf(written, visit),
    ports,
    written.dryRun && movesCount(written) ? 1 : 0,
  );

/** Of an entry that is about something else: only when it gives somebody back to their mentor. */
export const regained = async (
  written: Written,
  visit: Pick<Visit, 'now'>,
  ports: ApiPorts,
): Promise<{ warnings?: Warning[] }> =>
  movesCount(written) ? { warnings: await assignedWarnings(written, visit, ports) } : {};
