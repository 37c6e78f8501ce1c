import type { Role } from '../../shared/domain/protocol.ts';
import {
  answersCries,
  countedRoles,
  crossedPlace,
  type FormerPlace,
  hasPastToAsk,
  isBlinded,
  rolesApart,
} from '../../shared/domain/roles-together.ts';

const as = (...roles: Role[]) => ({ roles });
const ofDmc = (...roles: Role[]) => ({ roles, dmc: true as const });

describe('whoever answers a cry for help', () => {
  it.each<[Role[], boolean]>([
    [['coordinator'], true],
    [['leadCoordinator'], true],
    [['mentor', 'coordinator'], true],
    [['mentor'], false],
    [['teamLeader'], false],
    [['dataManager', 'auditor'], false],
    [['assessor'], false],
    [['assessor', 'coordinator'], false],
    [['principalInvestigator', 'leadCoordinator'], false],
  ])('is one who coordinates, and no blinded eyes: %s', (roles, isOne) => {
    expect(answersCries(as(...roles))).toBe(isOne);
  });
});

describe('whoever may not guess the arm', () => {
  it.each<Role>(['assessor', 'statistician', 'principalInvestigator'])('is the %s', (role) => {
    expect(isBlinded(as(role))).toBe(true);
    expect(isBlinded(as('coordinator', role))).toBe(true);
  });

  it.each<Role>(['mentor', 'teamLeader', 'coordinator', 'leadCoordinator', 'dataManager', 'auditor'])(
    'is not the %s',
    (role) => {
      expect(isBlinded(as(role))).toBe(false);
    },
  );

  it('is not the statistician of the data monitoring committee, unless the table makes an assessor of them too', () => {
    expect(isBlinded(ofDmc('statistician'))).toBe(false);
    expect(isBlinded(ofDmc('statistician', 'assessor'))).toBe(true);
  });
});

describe('where somebody was given a pair of roles that would unblind them', () => {
  it.each<[string, Parameters<typeof countedRoles>[0], Role[]]>([
    ['an assessor is an assessor and nothing else', as('coordinator', 'assessor', 'statistician'), ['assessor']],
    [
      'an investigator keeps the blinded role alone',
      as('coordinator', 'principalInvestigator'),
      ['principalInvestigator'],
    ],
    [
      'two blinded roles stand beside each other',
      as('statistician', 'mentor', 'principalInvestigator'),
      ['statistician', 'principalInvestigator'],
    ],
    ['a statistician of the committee is that alone', ofDmc('statistician', 'coordinator'), ['statistician']],
    ['a mark of the committee gives nobody else a role', ofDmc('coordinator'), []],
    ['an assessor stays one, whatever the committee', ofDmc('statistician', 'assessor'), ['assessor']],
    ['roles that see the arm anyway all count', as('coordinator', 'dataManager'), ['coordinator', 'dataManager']],
  ])('%s', (_, member, counted) => {
    expect(countedRoles(member)).toEqual(counted);
  });
});

describe('roles are given together', () => {
  it.each<[string, Parameters<typeof rolesApart>[0]]>([
    ['a coordinator and a data manager', as('coordinator', 'dataManager')],
    ['a mentor and their team leader', as('mentor', 'teamLeader')],
    ['a data manager and an auditor', as('dataManager', 'auditor')],
    ['a mentor and a coordinator', as('mentor', 'coordinator')],
    ['a statistician and an investigator', as('statistician', 'principalInvestigator')],
    ['an assessor, named twice', as('assessor', 'assessor')],
    ['a statistician of the committee', ofDmc('statistician')],
  ])('as to %s', (_, member) => {
    expect(rolesApart(member)).toBeUndefined();
  });

  it.each<[string, Parameters<typeof rolesApart>[0], string]>([
    ['an assessor who coordinates', as('assessor', 'coordinator'), 'an assessor stays blinded'],
    ['an assessor who is a statistician', as('statistician', 'assessor'), 'an assessor stays blinded'],
    [
      'a statistician who coordinates',
      as('statistician', 'coordinator'),
      'a statistician or principal investigator stays',
    ],
    [
      'an investigator who mentors',
      as('mentor', 'principalInvestigator'),
      'a statistician or principal investigator stays',
    ],
    ['one of the committee who coordinates too', ofDmc('statistician', 'coordinator'), 'of the DMC is independent'],
    ['one of the committee who is no statistician', ofDmc('coordinator'), 'of the DMC is independent'],
    ['a mentor who audits', as('mentor', 'auditor'), 'a mentor or team leader sees nothing of interviews'],
    [
      'a team leader who manages data',
      as('teamLeader', 'dataManager'),
      'a mentor or team leader sees nothing of interviews',
    ],
  ])('not as to %s', (_, member, remedy) => {
    expect(rolesApart(member)).toContain(remedy);
  });
});

describe('somebody’s past in the study', () => {
  const was = (over: Partial<FormerPlace>): FormerPlace => ({ roles: ['coordinator'], ...over });

  it.each<[string, FormerPlace, Role]>([
    ['who judged outcomes is not made a mentor', was(as('assessor')), 'mentor'],
    ['who judged outcomes is not made a team leader', was(as('assessor')), 'teamLeader'],
    ['who saw the arms is not made an assessor', was(as('coordinator')), 'assessor'],
    ['who saw the check-ins is not made an assessor', was(as('mentor')), 'assessor'],
    ['who saw the arms for the committee is not made an assessor', was(ofDmc('statistician')), 'assessor'],
  ])('keeps them from it: %s', (_, place, role) => {
    expect(crossedPlace([place], as(role, 'coordinator'))).toMatchObject(place);
    expect(crossedPlace([place], as(role))).toMatchObject(place);
  });

  it.each<[string, FormerPlace, Role]>([
    ['an assessor comes back as one', was(as('assessor')), 'assessor'],
    ['an assessor becomes a coordinator', was(as('assessor')), 'coordinator'],
    ['a statistician, who knew no arm, becomes an assessor', was(as('statistician')), 'assessor'],
    ['a coordinator becomes a mentor', was(as('coordinator')), 'mentor'],
  ])('lets them: %s', (_, place, role) => {
    expect(crossedPlace([place], as(role))).toBeUndefined();
  });

  it('is told over all its stretches: since the oldest, until the newest that stands in the way', () => {
    const places = [
      was({ roles: ['statistician'], since: '2026-03-01' }),
      was({ roles: ['mentor'], since: '2026-01-01', until: '2026-02-28' }),
      was({ roles: ['coordinator'], since: '2025-06-01', until: '2025-08-31' }),
      was({ roles: ['teamLeader'], since: '2025-05-01', until: '2025-05-31' }),
      was({ roles: ['principalInvestigator'], since: '2025-01-01', until: '2025-04-30' }),
    ];
    expect(crossedPlace(places, as('assessor'))).toEqual({
      roles: ['mentor'],
      since: '2025-05-01',
      until: '2026-02-28',
    });
    expect(crossedPlace([], as('assessor'))).toBeUndefined();
  });

  it.each<[Role, boolean]>([
    ['assessor', true],
    ['mentor', true],
    ['teamLeader', true],
    ['coordinator', false],
    ['statistician', false],
    ['auditor', false],
  ])('is asked after for a %s: %s', (role, isAsked) => {
    expect(hasPastToAsk(as(role))).toBe(isAsked);
    expect(hasPastToAsk(as('dataManager', role))).toBe(isAsked);
  });
});
