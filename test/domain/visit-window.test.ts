import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import { classify, studyDay, visitWindow } from '../../shared/domain/visit-window.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import { aDanishCalendar } from '../support/danish-calendar.ts';
import vectors from '../support/vectors.json' with { type: 'json' };

const interview = (target: string, window: { preWindow?: string; postWindow?: string } = {}) =>
  ({ mode: 'interview', target, ...window }) as const;
const iso = (day: number | null): string | null => (day === null ? null : isoDate(day));
const calendar = aDanishCalendar();

describe('the window of an interview', () => {
  it.each(vectors.windows)('opens and closes around the target, $months months after $anchor', (expected) => {
    const days = civil(expected.close) - civil(expected.target);
    const timepoint = interview(`P${String(expected.months)}M`, { preWindow: 'P28D', postWindow: `P${String(days)}D` });
    const window = visitWindow(timepoint, civil(expected.anchor));
    expect(iso(window.target)).toBe(expected.target);
    expect(iso(window.opens)).toBe(expected.open);
    expect(iso(window.closes)).toBe(expected.close);
    expect(isoDate(calendar.rollForward(window.target))).toBe(expected.bookableTarget);
  });

  it('is the target alone when the protocol gives none', () => {
    const day = civil('2026-04-18');
    expect(visitWindow(interview('P0D'), day)).toEqual({ target: day, opens: day, closes: day });
  });

  it('has no sign before what it opens ahead of the target', () => {
    expect(() => visitWindow(interview('P12M', { preWindow: '-P14D' }), civil('2025-04-18'))).toThrow(RangeError);
  });

  it('may be given in months, clamped like the target', () => {
    const window = visitWindow(interview('P12M', { preWindow: 'P1M', postWindow: 'P1M' }), civil('2025-03-31'));
    expect([window.target, window.opens, window.closes].map(iso)).toEqual(['2026-03-31', '2026-02-28', '2026-04-30']);
  });

  it('stays around a target on a Saturday in Easter: nothing moves a target', () => {
    const window = visitWindow(interview('P12M', { preWindow: 'P14D' }), civil('2025-04-04'));
    expect(iso(window.target)).toBe('2026-04-04');
    expect(iso(window.opens)).toBe('2026-03-21');
  });

  it('is none for a register, which is read thirty and sixty months on without meeting anybody', () => {
    const register = (target: string) =>
      visitWindow({ mode: 'register', target, preWindow: 'P28D' }, civil('2024-08-31'));
    expect(register('P30M')).toEqual({ target: civil('2027-02-28'), opens: null, closes: null });
    expect(register('P60M')).toEqual({ target: civil('2029-08-31'), opens: null, closes: null });
  });
});

describe('an interview that was held', () => {
  it.each(vectors.classify)('on $actual is $result', ({ target, pre, post, actual, result, dayOffset }) => {
    const window = visitWindow(
      interview('P0D', { preWindow: `P${String(pre)}D`, postWindow: `P${String(post)}D` }),
      civil(target),
    );
    expect(classify(civil(actual), window)).toBe(result);
    expect(civil(actual) - window.target).toBe(dayOffset);
  });

  it('is neither early nor late when it is a register', () => {
    const noWindow = { opens: null, closes: null };
    expect([civil('1990-01-01'), civil('2060-01-01')].map((day) => classify(day, noWindow))).toEqual([
      'in-window',
      'in-window',
    ]);
  });

  it('belongs to the local day at any hour of it, on both days after the window and on its last', () => {
    const zone = zoneOf('Europe/Copenhagen');
    const window = { opens: civil('2026-06-01'), closes: civil('2026-06-12') };
    const timelinessOn = (date: string) =>
      [1, 720, 1439].map((minute) => classify(zone.toLocal(zone.toInstant(civil(date), minute)).day, window));
    expect(timelinessOn('2026-05-31')).toEqual(['early', 'early', 'early']);
    expect(timelinessOn('2026-06-01')).toEqual(['in-window', 'in-window', 'in-window']);
    expect(timelinessOn('2026-06-12')).toEqual(['in-window', 'in-window', 'in-window']);
    expect(timelinessOn('2026-06-13')).toEqual(['late', 'late', 'late']);
  });

  it('is due from midnight of its day, whatever the hour of the anchor was', () => {
    const zone = zoneOf('Europe/Copenhagen');
    const anchorDay = zone.toLocal(Date.parse('2026-06-10T16:00:00Z')).day;
    const { target } = visitWindow(interview('P2D'), anchorDay);
    expect(zone.toInstant(target, 0)).toBe(Date.parse('2026-06-11T22:00:00Z'));
  });
});

describe('the study day', () => {
  it.each(vectors.sdtmStudyDay)('of $date is $dy', ({ rfstdtc, date, dy }) => {
    expect(studyDay(civil(date), civil(rfstdtc))).toBe(dy);
  });
});
