import { digestInstant, mailInstantFor } from '../../shared/domain/mail-round.ts';
import type { Member } from '../../shared/domain/member.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import { isoInZone } from '../../shared/domain/zone.ts';
import { aDanishCalendar } from '../support/danish-calendar.ts';
import { aMember } from '../support/a-member.ts';

const calendar = aDanishCalendar();
const local = (instant: number): string => isoInZone(instant, calendar.zone).slice(0, 16);
const at = (iso: string): number => Date.parse(iso);

// Winter time: 07:00Z is eight o'clock in Copenhagen.
describe('a mail to staff goes', () => {
  it.each<[string, string, string[], string]>([
    ['at once on a working day', '2026-01-13T09:30:00Z', [], '2026-01-13T10:30'],
    ['at eight when it is earlier', '2026-01-13T04:00:00Z', [], '2026-01-13T08:00'],
    ['at eight the next working day after four', '2026-01-13T15:00:00Z', [], '2026-01-14T08:00'],
    ['at eight on Monday from Friday evening on', '2026-01-16T16:00:00Z', [], '2026-01-19T08:00'],
    ['after Christmas when it comes on a closed day', '2026-12-24T09:00:00Z', [], '2026-12-28T08:00'],
    ['at noon when the morning has had its one', '2026-01-13T09:30:00Z', ['2026-01-13T07:00:00Z'], '2026-01-13T12:00'],
    ['at once though yesterday had one', '2026-01-13T09:30:00Z', ['2026-01-12T09:00:00Z'], '2026-01-13T10:30'],
    [
      'half an hour after the last one of the afternoon',
      '2026-01-13T12:10:00Z',
      ['2026-01-13T12:00:00Z'],
      '2026-01-13T13:30',
    ],
    [
      'at once at noon, though the morning has had its one',
      '2026-01-13T11:00:00Z',
      ['2026-01-13T07:00:00Z'],
      '2026-01-13T12:00',
    ],
    ['half an hour after the one of noon', '2026-01-13T11:10:00Z', ['2026-01-13T11:00:00Z'], '2026-01-13T12:30'],
    [
      'half an hour after the one of noon, within its minute too',
      '2026-01-13T11:00:20Z',
      ['2026-01-13T11:00:00Z'],
      '2026-01-13T12:30',
    ],
    [
      'half an hour after the last of several, whichever is known first',
      '2026-01-13T12:50:00Z',
      ['2026-01-13T07:00:00Z', '2026-01-13T12:45:00Z', '2026-01-13T11:00:00Z'],
      '2026-01-13T14:15',
    ],
    [
      'at once soon after noon, when the morning had its one just before that',
      '2026-01-13T11:05:00Z',
      ['2026-01-13T10:50:00Z'],
      '2026-01-13T12:05',
    ],
    ['tomorrow when that would be after four', '2026-01-13T14:50:00Z', ['2026-01-13T14:40:00Z'], '2026-01-14T08:00'],
  ])('%s', (_, now, sent, goes) => {
    expect(local(mailInstantFor(at(now), sent.map(at), calendar))).toBe(goes);
  });

  it.each<[string, string, string | undefined, string]>([
    ['on Monday at eight', '2026-01-12T04:00:00Z', undefined, '2026-01-12T08:00'],
    ['next Monday once this one has had it', '2026-01-12T09:00:00Z', '2026-01-12', '2026-01-19T08:00'],
    ['on Monday at eight, when it is Sunday', '2026-01-18T09:00:00Z', '2026-01-12', '2026-01-19T08:00'],
    ['this Monday, which has passed without it', '2026-01-15T09:00:00Z', '2026-01-05', '2026-01-12T08:00'],
    ['on Tuesday after Easter Monday', '2026-04-05T09:00:00Z', '2026-03-30', '2026-04-07T08:00'],
  ])('as the digest %s', (_, now, digested, goes) => {
    expect(local(digestInstant(at(now), digested, calendar).at)).toBe(goes);
  });

  it('as the digest of the week that begins on its Monday, holiday or not', () => {
    expect(digestInstant(at('2026-04-06T09:00:00Z'), undefined, calendar).monday).toBe('2026-04-06');
    expect(digestInstant(at('2026-04-06T09:00:00Z'), '2026-04-06', calendar).monday).toBe('2026-04-13');
  });
});

const told = (role: Role, members: Member[], whose: Parameters<typeof recipientsOf>[2] = {}): string[] =>
  recipientsOf(role, members, whose, '2026-04-28').map(({ user, asCover }) => (asCover ? `${user} as cover` : user));

describe('who is told', () => {
  const house = [aMember('c-1', 'coordinator'), aMember('lead-1', 'leadCoordinator')];

  it.each<[string, Role, Member[], string[]]>([
    ['everyone of the role', 'coordinator', [...house, aMember('c-2', 'coordinator')], ['c-1', 'c-2']],
    ['the team leader where there is no mentor', 'mentor', [...house, aMember('t-1', 'teamLeader')], ['t-1']],
    ['the coordinator where there is no team leader either', 'mentor', house, ['c-1']],
    ['the lead where there is no coordinator', 'dataManager', [aMember('lead-1', 'leadCoordinator')], ['lead-1']],
    ['the coordinator where there is no lead', 'leadCoordinator', [aMember('c-1', 'coordinator')], ['c-1']],
    ['the coordinator where there is no assessor', 'assessor', house, ['c-1']],
    ['the lead where there is no investigator', 'principalInvestigator', house, ['lead-1']],
    ['the coordinator where nobody audits', 'auditor', house, ['c-1']],
    [
      'whoever holds the role besides others',
      'teamLeader',
      [aMember('c-1', 'coordinator', { roles: ['mentor', 'teamLeader'] })],
      ['c-1'],
    ],
    ['nobody in an empty house: then it stands on the worklist', 'coordinator', [], []],
    ['nobody who has left', 'coordinator', [aMember('c-1', 'coordinator', { until: '2026-04-27' })], []],
    ['nobody who has not begun', 'coordinator', [aMember('c-1', 'coordinator', { from: '2026-04-29' })], []],
  ])('%s', (_, role, members, users) => {
    expect(told(role, members)).toEqual(users);
  });

  it('is the participant’s own mentor, and no other', () => {
    const mentors = [aMember('m-1', 'mentor'), aMember('m-2', 'mentor')];
    expect(told('mentor', [...mentors, ...house], { mentor: 'm-2' })).toEqual(['m-2']);
  });

  it('is whoever covers a leave', () => {
    const leave = [{ from: '2026-04-20', until: '2026-04-28', cover: 'm-2' }];
    expect(told('mentor', [aMember('m-1', 'mentor', { leave }), aMember('m-2', 'mentor')], { mentor: 'm-1' })).toEqual([
      'm-2 as cover',
    ]);
  });

  it('is the one who covers it, and nobody else of the house', () => {
    const leave = [{ from: '2026-04-20', until: '2026-04-30', cover: 't-1' }];
    const house = [aMember('m-1', 'mentor'), aMember('m-2', 'mentor', { leave }), aMember('t-1', 'teamLeader')];
    expect(told('mentor', house, { mentor: 'm-2' })).toEqual(['t-1 as cover']);
    expect(told('mentor', house, { mentor: 'm-1' })).toEqual(['m-1']);
  });

  it('is whoever is away, where nobody covers that or their cover is gone', () => {
    const away = (cover?: string) => [
      aMember('m-0', 'mentor'),
      aMember('m-1', 'mentor', { leave: [{ from: '2026-04-20', until: '2026-04-28', ...(cover ? { cover } : {}) }] }),
    ];
    expect(told('mentor', away(), { mentor: 'm-1' })).toEqual(['m-1']);
    expect(told('mentor', away('m-9'), { mentor: 'm-1' })).toEqual(['m-1']);
  });

  it('is nobody who is shut out, and no cover who is', () => {
    const locked = { at: '2026-04-27T09:00:00Z', by: 'lead-1', reason: 'the phone was stolen' };
    const team = aMember('t-1', 'teamLeader');
    expect(told('mentor', [aMember('m-1', 'mentor', { locked }), team], { mentor: 'm-1' })).toEqual(['t-1']);
    const leave = [{ from: '2026-04-20', until: '2026-04-28', cover: 'm-2' }];
    const away = [aMember('m-1', 'mentor', { leave }), aMember('m-2', 'mentor', { locked })];
    expect(told('mentor', away, { mentor: 'm-1' })).toEqual(['m-1']);
  });

  it('is only who sees the participant’s site', () => {
    const sites = [aMember('c-cph', 'coordinator', { sites: ['CPH'] }), aMember('c-all', 'coordinator')];
    expect(told('coordinator', sites, { site: 'ODE' })).toEqual(['c-all']);
  });
});
