import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import { momentAfter, nominalDay, stepInstant } from '../../shared/domain/step-date.ts';
import { isoInZone } from '../../shared/domain/zone.ts';
import { aDanishCalendar } from '../support/danish-calendar.ts';

const calendar = aDanishCalendar();
type When = Pick<Step, 'offset' | 'roll'>;
const call = { to: 'coordinator', kind: 'phone' } as const;
const step = (over: When = {}): Step => ({ id: 'call1', from: 'target', task: call, ...over });
const local = (instant: number): string => isoInZone(instant, calendar.zone).slice(0, 16);
const leaves = (nominal: string, registered: string, over: When = {}) =>
  local(stepInstant(step(over), civil(nominal), calendar, Date.parse(registered)));
const LONG_AGO = '2025-04-18T08:00:00Z';

describe('the day of a step', () => {
  it.each<[string, Step['offset'], string]>([
    ['is that from which it counts', undefined, '2026-04-18'],
    ['is some months later', 'P1M', '2026-05-18'],
    ['is some days earlier', '-P7D', '2026-04-11'],
    ['is some working days later', { workingDays: 1 }, '2026-04-20'],
  ])('%s', (_, offset, day) => {
    expect(isoDate(nominalDay(step(offset === undefined ? {} : { offset }), civil('2026-04-18'), calendar))).toBe(day);
  });
});

describe('a step leaves at ten', () => {
  it.each<[string, string, When, string]>([
    ['on its day', '2026-04-17', {}, '2026-04-17T10:00'],
    ['on the last day before it on which anything is sent', '2026-04-18', {}, '2026-04-17T10:00'],
    [
      'on the next day on which something is sent, where the protocol says so',
      '2026-04-18',
      { roll: 'forward' },
      '2026-04-20T10:00',
    ],
  ])('%s', (_, nominal, over, goes) => {
    expect(leaves(nominal, LONG_AGO, over)).toBe(goes);
  });

  it.each([
    ['who was registered on the weekend that it would have come before', '2026-04-18T07:00:00Z', '2026-04-20T10:00'],
    ['who was registered just as it would have left before the weekend', '2026-04-17T08:00:00Z', '2026-04-17T10:00'],
    ['who was registered after that', '2026-04-17T08:00:01Z', '2026-04-20T10:00'],
    ['who was registered just as it was due', '2026-04-18T08:00:00Z', '2026-04-20T10:00'],
    ['who was registered after it was due: it was before their time', '2026-04-18T08:00:01Z', '2026-04-17T10:00'],
  ])('so that no weekend takes it from somebody %s', (_, registered, goes) => {
    expect(leaves('2026-04-18', registered)).toBe(goes);
  });
});

describe('what an entry causes', () => {
  it('leaves ten minutes later, or when sending opens', () => {
    expect(local(momentAfter(Date.parse('2026-04-17T08:00:00Z'), calendar))).toBe('2026-04-17T10:10');
    expect(local(momentAfter(Date.parse('2026-04-17T16:55:00Z'), calendar))).toBe('2026-04-20T09:00');
  });
});
