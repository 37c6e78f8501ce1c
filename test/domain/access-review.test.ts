import { accessWarnings, emptyRoles } from '../../shared/domain/access-review.ts';
import type { Ending } from '../../shared/domain/ending.ts';
import type { Member } from '../../shared/domain/member.ts';

const TODAY = '2026-04-10';
const aMember = (over: Partial<Member> = {}): Member => ({
  study: 'ips-ma',
  user: 'anna',
  roles: ['coordinator'],
  from: '2026-01-01',
  until: '2026-12-31',
  ...over,
});
const anEndingOf = (user: string, over: Partial<Ending> = {}): Ending => ({
  study: 'ips-ma',
  user,
  version: 1,
  on: '2026-04-11',
  state: 'planned',
  at: '2026-04-01T09:00:00Z',
  by: 'lead',
  successors: [],
  plan: { participants: [], appointments: [], tasks: [], covers: [] },
  ...over,
});
const lock = { at: '2026-04-01T09:00:00Z', by: 'lead', reason: 'a lost phone' };

const warnings = (
  over: Partial<Member> = {},
  known: { members?: Member[]; lastUse?: string | undefined; endings?: Ending[] } = {},
): string[] =>
  accessWarnings(aMember(over), { today: TODAY, members: [], lastUse: '2026-04-09', endings: [], ...known });

describe('whoever looks through who has access', () => {
  it('is warned of nobody who is there until a day and was there lately', () => {
    expect(warnings()).toEqual([]);
    expect(warnings({ from: undefined }, { members: [aMember({ user: 'bo' })] })).toEqual([]);
  });

  it('is warned of a member without a last day', () => {
    expect(warnings({ until: undefined })).toEqual(['NO_END_DATE']);
  });

  it('is warned of an auditor whose stay has no first or no last day, and once', () => {
    expect(warnings({ roles: ['auditor'] })).toEqual([]);
    expect(warnings({ roles: ['auditor'], from: undefined })).toEqual(['AUDITOR_WITHOUT_PERIOD']);
    expect(warnings({ roles: ['coordinator', 'auditor'], until: undefined })).toEqual(['AUDITOR_WITHOUT_PERIOD']);
  });

  it('is warned of somebody who never came in, and of one who has not for more than a quarter', () => {
    expect(warnings({}, { lastUse: undefined })).toEqual(['NEVER_USED']);
    expect(warnings({}, { lastUse: '2026-01-10' })).toEqual([]);
    expect(warnings({}, { lastUse: '2026-01-09' })).toEqual(['NOT_USED_FOR_LONG']);
  });

  it('is told all that is wrong, not the first of it', () => {
    const away = [{ from: TODAY, until: TODAY }];
    const stuck = { lastUse: undefined, endings: [anEndingOf('anna', { trouble: 'NO_SUCCESSOR' })] };
    expect(warnings({ until: undefined, leave: away }, stuck)).toEqual([
      'NO_END_DATE',
      'LEAVE_WITHOUT_COVER',
      'NEVER_USED',
      'LEAVING_STUCK',
    ]);
  });
});

describe('a leave', () => {
  const leaveOf = (over: object = {}): Partial<Member> => ({
    leave: [{ from: '2026-04-06', until: '2026-04-12', ...over }],
  });

  it('that nobody covers is warned of from its first day to its last, and not around it', () => {
    expect(warnings(leaveOf())).toEqual(['LEAVE_WITHOUT_COVER']);
    expect(warnings(leaveOf({ from: TODAY }))).toEqual(['LEAVE_WITHOUT_COVER']);
    expect(warnings(leaveOf({ until: TODAY }))).toEqual(['LEAVE_WITHOUT_COVER']);
    expect(warnings(leaveOf({ from: '2026-04-11' }))).toEqual([]);
    expect(warnings(leaveOf({ until: '2026-04-09' }))).toEqual([]);
  });

  it('that a colleague covers is warned of once that one is not on the staff, or is locked out', () => {
    const covered = leaveOf({ cover: 'bo' });
    const someone = aMember({ user: 'carl' });
    const bo = aMember({ user: 'bo' });
    expect(warnings(covered, { members: [someone, bo] })).toEqual([]);
    expect(warnings(covered, { members: [someone, { ...bo, until: '2026-04-09' }] })).toEqual([
      'COVER_NOT_ON_THE_STAFF',
    ]);
    expect(warnings(covered, { members: [someone, { ...bo, locked: lock }] })).toEqual(['COVER_NOT_ON_THE_STAFF']);
    expect(warnings(covered, { members: [someone] })).toEqual(['COVER_NOT_ON_THE_STAFF']);
  });
});

describe('a member who cannot come in', () => {
  const stuck = [anEndingOf('anna', { trouble: 'CASELOAD_EXCEEDED' })];

  it('is named as locked out and nothing else, unless their leaving is stuck', () => {
    expect(warnings({ locked: lock, until: undefined })).toEqual(['LOCKED_OUT']);
    expect(warnings({ locked: lock }, { endings: stuck })).toEqual(['LOCKED_OUT', 'LEAVING_STUCK']);
  });

  it('because they left is named only where what they had is still theirs', () => {
    const left = { until: '2026-04-09', locked: lock };
    expect(warnings(left)).toEqual([]);
    expect(warnings(left, { endings: stuck })).toEqual(['LEAVING_STUCK']);
  });

  it('is not named for the leaving of another, nor for one that goes well', () => {
    expect(warnings({}, { endings: [anEndingOf('bo', { trouble: 'FAILED' }), anEndingOf('anna')] })).toEqual([]);
  });
});

describe('a role that nobody has', () => {
  it('is named where work is given to it', () => {
    expect(emptyRoles([], TODAY)).toEqual([
      'coordinator',
      'leadCoordinator',
      'mentor',
      'teamLeader',
      'assessor',
      'dataManager',
    ]);
  });

  it('has somebody only as long as one of them may come in', () => {
    const rest = aMember({ user: 'bo', roles: ['leadCoordinator', 'mentor', 'teamLeader', 'assessor', 'dataManager'] });
    expect(emptyRoles([rest, aMember()], TODAY)).toEqual([]);
    expect(emptyRoles([rest, aMember({ until: '2026-04-09' })], TODAY)).toEqual(['coordinator']);
    expect(emptyRoles([rest, aMember({ locked: lock })], TODAY)).toEqual(['coordinator']);
  });
});
