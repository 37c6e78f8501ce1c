import { sightOn } from '../../../functions/serve-api/policy.ts';
import { ROUTES } from '../../../functions/serve-api/routes.ts';
import type { Role } from '../../../shared/domain/protocol.ts';

const nobody = { operator: false, roles: [] };

describe('what somebody sees on a route', () => {
  it('is there for anyone where anyone may come', () => {
    expect(sightOn('me.read', nobody)).toBe('site');
    expect(sightOn('participants.list', nobody)).toBeUndefined();
  });

  it('is not there for a role that the table does not name', () => {
    expect(
      sightOn('participant.contact', { operator: false, roles: ['assessor', 'mentor', 'auditor'] }),
    ).toBeUndefined();
  });

  it('is the widest that their roles give', () => {
    expect(sightOn('participants.list', { operator: false, roles: ['assessor', 'dataManager'] })).toBe('pseudonymised');
    expect(sightOn('participants.list', { operator: false, roles: ['statistician', 'coordinator'] })).toBe('site');
  });

  it('is an operator’s where the table names operators, and nowhere else', () => {
    expect(sightOn('studies.create', { operator: true, roles: [] })).toBe('site');
    expect(sightOn('participants.list', { operator: true, roles: [] })).toBeUndefined();
    expect(sightOn('studies.create', nobody)).toBeUndefined();
  });

  it('stays blinded for whoever is blinded in the study, operator or not', () => {
    expect(sightOn('study.read', { operator: true, roles: ['assessor'] })).toBe('own');
    expect(sightOn('study.read', { operator: true, roles: ['statistician'] })).toBe('blinded');
    expect(sightOn('staff.list', { operator: true, roles: ['assessor'] })).toBeUndefined();
    expect(sightOn('staff.list', { operator: true, roles: ['mentor'] })).toBe('site');
  });
});

/** Written a second time on purpose: a role that may do more by a slip in the table is seen here. */
const BESIDE_COORDINATORS: Partial<Record<Role, { reads: string; writes: string }>> = {
  mentor: {
    reads:
      'caseloads.list participants.list participant.read participant.agenda participant.events calendar.state calendar.feed worklist.read entries.own inbox.list inbox.read messages.list message.read',
    writes:
      'checkIn.record checkIn.book checkIn.cancel participant.void message.send calendar.mint calendar.revoke task.attempt task.take task.snooze task.done escalation.acknowledge inbox.mark',
  },
  teamLeader: {
    reads:
      'caseloads.list participants.list participant.read participant.agenda participant.events worklist.read entries.own messages.list',
    writes:
      'checkIn.record checkIn.book checkIn.cancel participant.void task.attempt task.take task.assign task.snooze task.done escalation.acknowledge',
  },
  assessor: {
    reads:
      'participants.list participant.read slots.list assessorDay.read calendar.state calendar.feed worklist.read entries.own inbox.list inbox.read',
    writes: 'outcome.record unblinding.record calendar.mint calendar.revoke task.done',
  },
  dataManager: {
    reads:
      'caseloads.list participants.list participant.read participant.agenda participant.events deviations.list exports.csv exports.fhir exports.odm forecast.read retention.read reports.list report.read worklist.read messages.list',
    writes: 'outcome.record reports.freeze task.attempt task.take task.assign task.snooze task.done',
  },
  auditor: {
    reads:
      'study.log staff.list staff.log staff.review protocols.list protocols.read participants.list participant.read participant.agenda participant.events participant.accessLog deviations.list participant.inspection worklist.read messages.list',
    writes: '',
  },
  statistician: {
    reads: 'participants.list participant.read participant.agenda retention.read reports.list report.read',
    writes: 'reports.freeze',
  },
  principalInvestigator: {
    reads:
      'participants.list participant.read participant.agenda participant.events retention.read reports.list report.read worklist.read',
    writes: 'reports.freeze escalation.acknowledge',
  },
};

describe('whoever does not coordinate', () => {
  const ofStudies = ROUTES.filter(({ path, id }) => path.includes(':study') && id !== 'study.read');

  it.each(Object.entries(BESIDE_COORDINATORS))('may do what is written here, and nothing else: %s', (role, may) => {
    const open = ofStudies.filter(({ id }) => sightOn(id, { operator: false, roles: [role as Role] }) !== undefined);
    const namesOf = (isRead: boolean) => open.flatMap(({ id, method }) => ((method === 'GET') === isRead ? [id] : []));
    const sorted = (names: string) => names.split(' ').filter(Boolean).toSorted();
    expect(namesOf(true).toSorted()).toEqual(sorted(may.reads));
    expect(namesOf(false).toSorted()).toEqual(sorted(may.writes));
  });
});
