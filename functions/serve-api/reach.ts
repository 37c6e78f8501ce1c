import { isErased } from '../../shared/domain/erasure.ts';
import { standingAppointment } from '../../shared/domain/follow-up.ts';
import { coverOf, seesSite } from '../../shared/domain/member.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { ApiPorts } from './ports.ts';
import type { Visit } from './visit.ts';
import { todayIn } from './today-in.ts';

/** Who looks: all that a sight needs to know of a request. */
export type Looker = Pick<Visit, 'study' | 'member' | 'user' | 'now' | 'roles' | 'sight'>;

export const isAssessor = ({ roles }: Pick<Looker, 'roles'>): boolean => roles.includes('assessor');

/** A mentor or team leader: whatever names a participant is the second pseudonym, and nothing is of interviews. */
export const seesCheckInsAlone = (looker: Pick<Looker, 'roles' | 'sight'>): boolean =>
  looker.sight === 'own' && !isAssessor(looker);

export const seesInterviewsAlone = (looker: Pick<Looker, 'roles' | 'sight'>): boolean =>
  looker.sight === 'blinded' || (looker.sight === 'own' && isAssessor(looker));

export const isOwnBooking = (record: InterviewRecord, timepoint: string, user: string): boolean => {
  const facts = record.followUps[timepoint];
  return !isErased(record) && facts?.outcome === undefined && standingAppointment(facts)?.assessor === user;
};

const hasOwnBooking = (record: InterviewRecord, user: string): boolean =>
  Object.keys(record.followUps).some((timepoint) => isOwnBooking(record, timepoint, user));

/** The caller, and the mentors on whose leave they stand in today. */
const mentorsStoodFor = async ({ study, user, now }: Looker, ports: Pick<ApiPorts, 'studies'>): Promise<string[]> => {
  const today = todayIn({ study, now });
  const members = await ports.studies.members(study.id);
  return [user, ...members.filter((member) => coverOf(member, today) === user).map((member) => member.user)];
};

/** Whom the caller sees; one answer for paths, lists and work. */
export interface Reach {
  person: (both: Both) => boolean;
  /** Whether a mentor's participants may be among them, before any of their records is read. */
  mentor: (mentor: string) => boolean;
}

const everyMentor = (): boolean => true;

export const reachOf = async (looker: Looker, ports: Pick<ApiPorts, 'studies'>): Promise<Reach> => {
  const { member, user, roles } = looker;
  const ofSite = ({ interviews }: Both): boolean => member === undefined || seesSite(member, interviews.site);
  if (looker.sight !== 'own') return { person: ofSite, mentor: everyMentor };
  if (isAssessor(looker)) return { person: ({ interviews }) => hasOwnBooking(interviews, user), mentor: everyMentor };
  const own = await mentorsStoodFor(looker, ports);
  const leads = roles.includes('teamLeader');
  return {
    person: (both) => {
      const { mentor } = both.checkIns;
      return mentor !== undefined && (own.includes(mentor) || (leads && ofSite(both)));
    },
    mentor: (mentor) => leads || own.includes(mentor),
  };
};

/** Words to and of participants are no team leader's (domain.md 10): one who is mentor too has those of their own people alone. */
export const asCorrespondent = <Caller extends Pick<Looker, 'roles'>>(caller: Caller): Caller => ({
  ...caller,
  roles: caller.roles.filter((role) => role !== 'teamLeader'),
});

/** What a participant is called for these eyes. */
export const nameFor = (looker: Pick<Looker, 'roles' | 'sight'>, { interviews, checkIns }: Both): string =>
  seesCheckInsAlone(looker) ? checkIns.alias : interviews.participant;

/** Whom a path or an id names; the other pseudonym finds nobody. */
export const participantNamed = async (
  looker: Pick<Looker, 'roles' | 'sight' | 'study'>,
  name: string,
  ports: Pick<ApiPorts, 'records'>,
): Promise<string | undefined> =>
  seesCheckInsAlone(looker) ? ports.records.participantOfAlias(looker.study.id, name) : name;

/** Ids of tasks and escalations begin with the participant's: `P-7Q4K.3f09ab12cd34`. */
export const idUnder = (name: string, id: string): string => name + id.slice(id.lastIndexOf('.'));
