import { coveredLeavesOf, coverOf, isActive, isOnStaff, seesSite } from '../../shared/domain/member.ts';
import { aMember } from '../support/a-member.ts';

const DAY = '2026-04-28';
const lock = { at: '2026-04-01T09:00:00Z', by: 'lead', reason: 'a lost phone' };

describe('a member of staff', () => {
  it.each([
    ['without dates', {}, true],
    ['on their first day', { from: DAY }, true],
    ['the day before it', { from: '2026-04-29' }, false],
    ['on their last day', { until: DAY }, true],
    ['the day after it', { until: '2026-04-27' }, false],
    ['between the two', { from: '2026-01-01', until: '2026-12-31' }, true],
  ])('is one %s: %#', (_when, over, isOne) => {
    const member = aMember('anna', 'coordinator', over);
    expect(isOnStaff(member, DAY)).toBe(isOne);
    expect(isActive(member, DAY)).toBe(isOne);
  });

  it('who is shut out stays one, and may not come in', () => {
    const member = aMember('anna', 'coordinator', { locked: lock });
    expect([isOnStaff(member, DAY), isActive(member, DAY)]).toEqual([true, false]);
  });

  it('sees their own sites, and whoever has none', () => {
    const own = aMember('anna', 'coordinator', { sites: ['north', 'west'] });
    expect(['north', 'west', 'south', undefined].map((site) => seesSite(own, site))).toEqual([true, true, false, true]);
  });

  it('without sites sees all of them', () => {
    expect(seesSite(aMember('anna', 'coordinator'), 'south')).toBe(true);
    expect(seesSite(aMember('anna', 'coordinator', { sites: [] }), 'south')).toBe(false);
  });
});

describe('whoever is on leave', () => {
  const away = aMember('anna', 'mentor', {
    leave: [
      { from: '2026-04-20', until: '2026-04-26', cover: 'bo' },
      { from: '2026-05-04', until: '2026-05-10', cover: 'cy' },
      { from: '2026-06-01', until: '2026-06-07' },
    ],
  });

  it.each([
    ['2026-04-19', undefined],
    ['2026-04-20', 'bo'],
    ['2026-04-26', 'bo'],
    ['2026-04-27', undefined],
    ['2026-05-04', 'cy'],
    ['2026-05-10', 'cy'],
    ['2026-06-03', undefined],
  ])('on %s is stood in for by %p', (today, cover) => {
    expect(coverOf(away, today)).toBe(cover);
  });

  it('has nobody stand in who has no leave', () => {
    expect(coverOf(aMember('anna', 'mentor'), DAY)).toBeUndefined();
  });
});

describe('the leaves that somebody covers', () => {
  const leave = (from: string, until: string, cover = 'bo') => ({ from, until, cover });
  const april = leave('2026-04-20', '2026-04-26');
  const june = leave('2026-06-01', '2026-06-07');
  const bo = aMember('bo', 'mentor');

  it('are those of mentors', () => {
    const lead = aMember('lead', 'leadCoordinator', { leave: [april] });
    expect(coveredLeavesOf([bo, lead])).toEqual([]);
    expect(coveredLeavesOf([bo, { ...lead, roles: ['leadCoordinator', 'mentor'] }])).toEqual([
      { mentor: 'lead', from: '2026-04-20', until: '2026-04-26' },
    ]);
  });

  it('are listed by mentor and time, whoever was entered first', () => {
    const anna = aMember('anna', 'mentor', { leave: [june, april] });
    const cy = aMember('cy', 'mentor', { leave: [leave('2026-05-04', '2026-05-10')] });
    const listed = [
      { mentor: 'anna', from: '2026-04-20', until: '2026-04-26' },
      { mentor: 'anna', from: '2026-06-01', until: '2026-06-07' },
      { mentor: 'cy', from: '2026-05-04', until: '2026-05-10' },
    ];
    expect(coveredLeavesOf([cy, anna, bo])).toEqual(listed);
    expect(coveredLeavesOf([bo, anna, cy])).toEqual(listed);
  });

  it.each([
    ['comes only after it has begun', { from: '2026-04-21' }],
    ['leaves before it is over', { until: '2026-04-25' }],
    ['is shut out', { locked: lock }],
  ])('are not those whose cover %s', (_why, over) => {
    const anna = aMember('anna', 'mentor', { leave: [april] });
    expect(coveredLeavesOf([anna, { ...bo, ...over }])).toEqual([]);
    expect(coveredLeavesOf([anna, { ...bo, from: '2026-04-20', until: '2026-04-26' }])).toHaveLength(1);
  });
});
