import { planOfArm } from '../../shared/domain/entries/check-in-entry.ts';
import { isErased } from '../../shared/domain/erasure.ts';
import { standingAppointment } from '../../shared/domain/follow-up.ts';
import { coverOf, seesSite } from '../../shared/domain/member.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { CheckInRecord, InterviewRecord } from '../../shared/domain/record.ts';
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

/** Nobody is met any more who has died: the coordinator says what became of it. Whoever emigrated is, by phone or video. */
export const isOwnBooking = (record: InterviewRecord, timepoint: string, user: string): boolean => {
  const facts = record.followUps[timepoint];
  if (isErased(record) || record.participation.life === 'dead') return false;
  return facts?.outcome === undefined && standingAppointment(facts)?.assessor === user;
};

const hasOwnBooking = (record: InterviewRecord, user: string): boolean =>
  Object.keys(record.followUps).some((timepoint) => isOwnBooking(record, timepoint, user));

/** The caller, and the mentors on whose leave they stand in today. */
const mentorsStoodFor = async ({ study, user, now }: Looker, ports: Pick<ApiPorts, 'studies'>): Promise<string[]> => {
  const today = todayIn({ study, now });
  const members = await ports.studies.members(study.id);
  return [user, ...members.filter((member) => coverOf(member, today) === user).map((member) => member.user)];
};

/** Every version that somebody may follow, by its number. */
export const protocolsOf = async (
  { study }: Pick<Looker, 'study'>,
  { studies }: Pick<ApiPorts, 'studies'>,
): Promise<Map<number, Protocol>> => {
  const versions = await studies.protocolVersions(study.id, study.protocolVersion);
  const all = versions.map(async ({ version }) => [version, await studies.protocol(study.id, version)] as const);
  const found = await Promise.all(all);
  return new Map(found.flatMap(([version, protocol]) => (protocol === undefined ? [] : [[version, protocol]])));
};

const isSupported = ({ arm, agendaBasis }: CheckInRecord, protocols: Map<number, Protocol>): boolean => {
  const protocol = protocols.get(agendaBasis.protocolVersion);
  return protocol !== undefined && planOfArm({ protocol }, arm) !== undefined;
};

/** Whom the caller sees; one answer for paths, lists and work. */
export interface Reach {
  person: (both: Both) => boolean;
  /** Whether a mentor's participants, or those of nobody, may be among them, before any of their records is read. */
  mentor: (mentor: string | undefined) => boolean;
}

const everyMentor = (): boolean => true;

export const reachOf = async (looker: Looker, ports: Pick<ApiPorts, 'studies'>): Promise<Reach> => {
  const { member, user, roles } = looker;
  const ofSite = ({ interviews }: Both): boolean => member === undefined || seesSite(member, interviews.site);
  if (looker.sight !== 'own') return { person: ofSite, mentor: everyMentor };
  if (isAssessor(looker)) return { person: ({ interviews }) => hasOwnBooking(interviews, user), mentor: everyMentor };
  const own = await mentorsStoodFor(looker, ports);
  const leads = roles.includes('teamLeader');
  const protocols = leads ? await protocolsOf(looker, ports) : new Map<number, Protocol>();
  return {
    person: (both) => {
      const { mentor } = both.checkIns;
      // What a mentor would be asked about them is asked of the leader (recipients.ts).
      if (mentor === undefined) return leads && isSupported(both.checkIns, protocols) && ofSite(both);
      return own.includes(mentor) || (leads && ofSite(both));
    },
    mentor: (mentor) => leads || (mentor !== undefined && own.includes(mentor)),
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
