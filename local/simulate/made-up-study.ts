import type { TextSettings } from '../../shared/domain/longest-values.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { Study } from '../../shared/ports/study-book.ts';

const sender = (smsName: string, name: string, team: string, englishTeam: string): Study['senders']['interviews'] => ({
  smsName,
  email: `${name}@example.com`,
  // A made-up number in the right form.
  phone: smsName,
  team: { da: team, en: englishTeam },
});

export const COORDINATOR = 'coordinator-1';
export const ASSESSOR = 'assessor-1';
export const DATA_MANAGER = 'data-manager-1';
export const mentorName = (n: number): string => `mentor-${String(n)}`;

/**
 * A study with numbers that can be answered, so that the texts keep their reply clauses.
 * @param named whose teams sign, where somebody says so
 */
export const madeUpStudy = (protocol: Protocol, holidays: string[], named?: TextSettings): Study => ({
  id: protocol.id,
  name: protocol.name ?? protocol.id,
  zone: protocol.timeZone,
  protocolVersion: protocol.version,
  revision: 1,
  sites: [],
  senders: {
    interviews: {
      ...sender('+4520123450', 'opfoelgning', 'Opfølgningsteamet', 'The follow-up team'),
      ...(named && { team: named.senders.interviews.team }),
    },
    checkIns: {
      ...sender('+4520123451', 'aftaler', 'Aftaleteamet', 'The contact team'),
      ...(named && { team: named.senders.checkIns.team }),
    },
  },
  unclearSends: 'flag',
  sms: 'sns',
  languages: protocol.languages,
  interviewMinutes: 60,
  closedPeriods: [],
  holidays,
});

/** Every role has somebody, so that nothing is left without a recipient. */
export const madeUpStaff = (study: string, mentors: number): Member[] => {
  const someone = (user: string, ...roles: Member['roles']): Member => ({
    study,
    user,
    email: `${user}@example.com`,
    roles,
  });
  return [
    someone(COORDINATOR, 'coordinator'),
    someone('lead-1', 'leadCoordinator'),
    someone('team-leader-1', 'teamLeader'),
    someone(ASSESSOR, 'assessor'),
    someone(DATA_MANAGER, 'dataManager'),
    someone('investigator-1', 'principalInvestigator'),
    ...Array.from({ length: mentors }, (_, index) => someone(mentorName(index + 1), 'mentor')),
  ];
};
