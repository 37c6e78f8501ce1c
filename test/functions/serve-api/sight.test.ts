import { sightOn } from '../../../functions/serve-api/policy.ts';

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
