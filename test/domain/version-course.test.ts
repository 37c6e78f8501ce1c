import { studyPlan, type VersionLeft } from '../../shared/domain/study-plan.ts';
import type { StoredEvent } from '../../shared/domain/event.ts';
import {
  broughtAt,
  isCourseClear,
  isPastClear,
  planAsOf,
  timepointWhenSettled,
  versionsBefore,
  versionsLeft,
} from '../../shared/domain/version-course.ts';
import { builtIn } from '../support/a-study.ts';

const at = (date: string): number => Date.parse(`${date}T09:00:00Z`);
const protocol = builtIn('ips-ma');
const planOf = (version: number, ...without: string[]) =>
  studyPlan({ ...protocol, version, timepoints: protocol.timepoints.filter(({ id }) => !without.includes(id)) }, []);

/** FU12 came with the second version; its window of this baseline is 2026-03-21 to 06-13. */
const [FIRST, SECOND, THIRD] = [planOf(1, 'FU12'), planOf(2), planOf(3)];
const record = { anchors: { baseline: '2025-04-18' } };
const published = ['2025-04-01', '2026-01-10', '2027-01-10'].map((date, index) => ({
  version: index + 1,
  publishedAt: at(date),
}));

describe('the versions that somebody had', () => {
  const before = (version: number, registered: string) =>
    versionsBefore(published, version, at(registered)).map((each) => each.version);

  it('are those between the one that was in force when they came and the one that they have', () => {
    expect(before(3, '2025-05-01')).toEqual([1, 2]);
    expect(before(3, '2026-02-01')).toEqual([2]);
    expect(before(2, '2025-05-01')).toEqual([1]);
  });

  it('are no others for whoever came under the one that they have, or kept the first', () => {
    expect([before(3, '2027-02-01'), before(1, '2025-05-01'), before(4, '2025-05-01')]).toEqual([[], [], []]);
    expect(before(3, '2027-01-10')).toEqual([]);
  });

  it('follow from the moves in their events', () => {
    const event = (path: string, old?: unknown) => ({ changes: [{ path, old, new: 3 }] }) as unknown as StoredEvent;
    const VERSION = '/agendaBasis/protocolVersion';
    expect(versionsLeft([event(VERSION), event('/consent', 1), event(VERSION, 1)])).toEqual([{ version: 1, next: 3 }]);
  });
});

describe('of a day that has passed', () => {
  const earlier: VersionLeft[] = [
    { plan: FIRST, left: at('2026-01-10') },
    { plan: SECOND, left: at('2027-01-10') },
  ];
  const versionOn = (until: number) => planAsOf(THIRD, earlier, until).protocol.version;

  it('the version is the one that somebody had by its end', () => {
    expect([versionOn(at('2026-01-10')), versionOn(at('2026-01-10') + 1)]).toEqual([1, 2]);
    expect([versionOn(at('2027-01-10')), versionOn(at('2027-01-10') + 1)]).toEqual([2, 3]);
    expect(planAsOf(THIRD, [], at('2020-01-01'))).toBe(THIRD);
  });

  it('a timepoint is known since the version that brought it', () => {
    expect(broughtAt('FU12', earlier, at('2028-01-01'))).toBe(at('2026-01-10'));
    expect(broughtAt('FU24', earlier, at('2028-01-01'))).toBeUndefined();
    expect(broughtAt('FU12', earlier, at('2026-01-10'))).toBeUndefined();
  });
});

describe('which versions somebody had', () => {
  const clear = ([second, third]: [string, string], until = '2028-01-01') =>
    isCourseClear(
      record,
      { plan: THIRD, publishedAt: at(third) },
      [
        { plan: FIRST, publishedAt: at('2025-04-01') },
        { plan: SECOND, publishedAt: at(second) },
      ],
      at(until),
    );

  it('matters where a window closed after one could have brought its timepoint and before the last did', () => {
    expect(clear(['2026-01-10', '2027-01-10'])).toBe(false);
    expect(clear(['2026-06-13', '2026-06-14'])).toBe(false);
    expect(clear(['2026-06-14', '2027-01-10'])).toBe(true);
    expect(clear(['2026-01-10', '2026-06-13'])).toBe(true);
  });

  it('matters on a day on which it could have been one or the other', () => {
    expect(clear(['2026-06-14', '2027-01-10'], '2027-01-10')).toBe(false);
    expect(clear(['2026-06-14', '2027-01-10'], '2026-06-14')).toBe(true);
  });

  it('is no question where there is one, or all of them have the timepoint', () => {
    const present = { plan: THIRD, publishedAt: at('2027-01-10') };
    const before = { plan: FIRST, publishedAt: at('2025-04-01') };
    const all = [SECOND, THIRD].map((plan) => ({ plan, publishedAt: at('2026-01-10') }));
    expect(isCourseClear(record, present, [before], at('2026-02-01'))).toBe(true);
    expect(isCourseClear(record, present, all, at('2028-01-01'))).toBe(true);
    const absent = [1, 2].map((version) => ({ plan: planOf(version, 'FU12'), publishedAt: at('2026-01-10') }));
    expect(isCourseClear(record, present, absent, at('2028-01-01'))).toBe(true);
    expect(isCourseClear({ anchors: {} }, present, [before, ...all], at('2028-01-01'))).toBe(true);
  });

  it('matters for a timepoint that came back', () => {
    const before = [SECOND, FIRST].map((plan, index) => ({ plan, publishedAt: at(`2025-0${String(index + 1)}-01`) }));
    const present = (date: string) => ({ plan: THIRD, publishedAt: at(date) });
    expect(isCourseClear(record, present('2026-06-14'), before, at('2028-01-01'))).toBe(false);
    expect(isCourseClear(record, present('2026-06-13'), before, at('2028-01-01'))).toBe(true);
  });
});

describe('a visit that is over', () => {
  const narrowed = (version: number) =>
    studyPlan(
      {
        ...protocol,
        version,
        timepoints: protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, postWindow: 'P7D' } : each)),
      },
      [],
    );
  const NARROW = narrowed(3);
  const earlier: VersionLeft[] = [{ plan: SECOND, left: Date.parse('2026-05-02T08:00:00Z') }];
  const windowOf = (on: string, enteredAt: string) => {
    const fu12 = NARROW.timepoint('FU12');
    return fu12 && timepointWhenSettled(fu12, { outcome: 'done', on, enteredAt }, NARROW, earlier).postWindow;
  };

  it('is judged by the version in force on its day, however late it was entered', () => {
    expect(windowOf('2026-05-01', '2026-05-20T09:00:00Z')).toBe('P56D');
    expect(windowOf('2026-05-03', '2026-05-20T09:00:00Z')).toBe('P7D');
  });

  it('of the day of the publication is judged by the version in force when it was entered', () => {
    expect(windowOf('2026-05-02', '2026-05-02T07:59:59Z')).toBe('P56D');
    expect(windowOf('2026-05-02', '2026-05-02T08:00:01Z')).toBe('P7D');
  });

  it('is as it is now where they had no other version, and so is one that no version before had', () => {
    const fu12 = NARROW.timepoint('FU12');
    const held = { outcome: 'done', on: '2026-01-01', enteredAt: '2026-01-01T09:00:00Z' } as const;
    expect(fu12 && timepointWhenSettled(fu12, held, NARROW)).toBe(fu12);
    expect(fu12 && timepointWhenSettled(fu12, undefined, NARROW, earlier)).toBe(fu12);
    expect(fu12 && timepointWhenSettled(fu12, held, NARROW, [{ plan: FIRST, left: at('2026-01-10') }])).toBe(fu12);
  });

  describe('has one window whichever versions they had', () => {
    const clear = (on: string, plans = [planOf(1), narrowed(2)], published = ['2025-04-01', '2026-04-01']) => {
      const outcome = { outcome: 'done', on, enteredAt: `${on}T12:00:00Z` } as const;
      return isPastClear(
        { ...record, followUps: { FU12: { appointments: [], outcome }, FU24: { appointments: [] } } },
        { plan: NARROW, publishedAt: at('2026-05-02') },
        plans.map((plan, index) => ({ plan, publishedAt: at(published[index] ?? '') })),
      );
    };

    it('unless two that they may have had by then differ in it', () => {
      expect(clear('2026-04-20')).toBe(false);
      expect(clear('2026-03-31')).toBe(true);
      expect(clear('2026-05-03')).toBe(true);
      expect(clear('2026-04-20', [planOf(1), planOf(2)])).toBe(true);
      expect(clear('2026-04-20', [FIRST, planOf(2)])).toBe(false);
    });
  });
});
