import { csvOf, joinedCsv } from '../../console/src/kit/csv.ts';
import { forecastCsv } from '../../console/src/pages/forecast/forecast-csv.ts';
import type { ForecastWeek } from '../../console/src/pages/forecast/answer.ts';
import { stepLoads, totalOf, weekLoads } from '../../console/src/pages/forecast/week-loads.ts';
import { numbered, oneOfEach } from '../../console/src/pages/inspection/file-parts.ts';
import { tabsFor } from '../../console/src/pages/inspection/rights.ts';
import { flowLayout } from '../../console/src/pages/retention/flow-layout.ts';
import { measuresOf } from '../../console/src/pages/retention/measures.ts';
import { monthsEnded } from '../../console/src/pages/retention/months-ended.ts';
import type { RetentionRow } from '../../console/src/pages/retention/answer.ts';

const BYTE_ORDER_MARK = '\uFEFF';

describe('a file that a browser saves', () => {
  it('is read by a Danish spreadsheet, and none of its cells is a formula', () => {
    const text = csvOf(
      ['id', 'note', 'cost'],
      [
        ['P-1', '=1+1;"x"', 1.5],
        ['P-2', undefined, 0],
      ],
    );
    expect(text).toBe(`${BYTE_ORDER_MARK}id;note;cost\r\nP-1;"'=1+1;""x""";1,5\r\nP-2;;0\r\n`);
    const signs = [...'=+-@\t\r＝＋－＠'];
    const cells = csvOf(
      [],
      signs.map((sign) => [`${sign}1`]),
    ).match(/'.1/gsu);
    expect(cells).toEqual(signs.map((sign) => `'${sign}1`));
  });

  it('has one heading and one byte order mark, whatever the number of its parts', () => {
    const whole = `${BYTE_ORDER_MARK}id\nP-1\r\nP-2\n`;
    expect(joinedCsv(['id\nP-1', `${BYTE_ORDER_MARK}id\nP-2\n`])).toBe(whole);
    expect(joinedCsv(['id\nP-1\n'])).toBe(`${BYTE_ORDER_MARK}id\nP-1\n`);
  });

  it('says which part it is where there are several', () => {
    expect(numbered('ips-ma-odm.xml', 1, 3)).toBe('ips-ma-odm-2-of-3.xml');
    expect(numbered('ips-ma-odm.xml', 0, 1)).toBe('ips-ma-odm.xml');
  });

  it('holds the study once, though every page of a bundle brings it along', () => {
    const entries = ['study', 'P-1', 'study', 'P-2'].map((fullUrl, n) => ({ fullUrl, n }));
    expect(oneOfEach(entries).map(({ n }) => n)).toEqual([0, 1, 3]);
  });
});

const bounds = (expected: number, ifNobodyAnswers: number) => ({ expected, ifNobodyAnswers });
const nothing = bounds(0, 0);
const load = (sms: number, call: number, step: string) => ({
  sms: bounds(sms, 2 * sms),
  email: nothing,
  letter: nothing,
  call: bounds(call, 3 * call),
  steps: [{ step, kind: 'sms' as const, ...bounds(sms, 2 * sms) }],
});
const WEEKS: ForecastWeek[] = [
  {
    week: '2026-W10',
    from: '2026-03-02',
    interviews: load(1.25, 2, 'invite'),
    checkIns: load(0.5, 0, 'ci1'),
    smsCost: bounds(0.11, 0.21),
  },
  {
    week: '2026-W11',
    from: '2026-03-09',
    interviews: load(2, 1, 'invite'),
    checkIns: load(0, 0, 'ci1'),
    smsCost: bounds(0.12, 0.24),
  },
];

describe('a forecast', () => {
  it('counts interviews and check-ins of a week together, by the reckoning that is asked for', () => {
    expect(weekLoads(WEEKS, 'expected')[0]).toMatchObject({ sms: 1.8, email: 0, call: 2, cost: 0.11 });
    expect(weekLoads(WEEKS, 'ifNobodyAnswers')[0]).toMatchObject({ sms: 3.5, call: 6, cost: 0.21 });
    expect(totalOf(weekLoads(WEEKS, 'expected'), 'call')).toBe(3);
  });

  it('names the steps that most comes from first, and leaves out those of nothing', () => {
    expect(stepLoads(WEEKS, 'expected')).toEqual([
      { step: 'invite', kind: 'sms', count: 3.3 },
      { step: 'ci1', kind: 'sms', count: 0.5 },
    ]);
    expect(stepLoads(WEEKS.slice(1), 'expected').map(({ step }) => step)).toEqual(['invite']);
  });

  it('is saved with both reckonings side by side', () => {
    const [head, first] = forecastCsv({ weeks: WEEKS }).split('\r\n');
    expect(head).toBe(
      `${BYTE_ORDER_MARK}week;from;sms.expected;email.expected;letter.expected;call.expected;cost.expected;` +
        'sms.ifNobodyAnswers;email.ifNobodyAnswers;letter.ifNobodyAnswers;call.ifNobodyAnswers;cost.ifNobodyAnswers',
    );
    expect(first).toBe('2026-W10;2026-03-02;1,8;0;0;2;0,11;3,5;0;0;6;0,21');
  });
});

const share = (count: number, of: number, percent: number | null) => ({ count, of, percent });
const ROW: RetentionRow = {
  timepoint: 'FU12',
  mode: 'interview',
  enrolled: 10,
  undated: 0,
  died: 1,
  emigrated: 0,
  notYetDue: { count: 4, planned: 3, open: 1, booked: 0, overdue: 0, stopped: 0 },
  expected: 5,
  done: { ...share(3, 5, 60), inWindow: 2, early: 0, late: 1 },
  notDone: { ...share(1, 5, 20), reasons: { 'too-unwell': 1 } },
  stopped: share(0, 5, 0),
  missing: share(1, 5, 20),
  contactLost: share(0, 10, 0),
};

describe('retention in numbers', () => {
  it('never shows a number without what it is a part of', () => {
    const [enrolled, ...others] = measuresOf([ROW]);
    expect(enrolled?.values).toEqual([{ count: 10 }]);
    for (const { values } of others) expect(values[0]?.of).toBeDefined();
  });

  it('shows the parts of a line where there is anybody in them', () => {
    expect(measuresOf([ROW]).map(({ id }) => id)).toEqual([
      'enrolled',
      'died',
      'notYetDue',
      'planned',
      'open',
      'expected',
      'done',
      'inWindow',
      'lateDone',
      'notDone',
      'reason_too-unwell',
      'stopped',
      'missing',
      'contactLost',
    ]);
  });

  it('shows who is missing even when that is nobody', () => {
    const none = measuresOf([{ ...ROW, missing: share(0, 5, 0) }]).find(({ id }) => id === 'missing');
    expect(none?.values).toEqual([share(0, 5, 0)]);
  });

  it('draws the people of each timepoint in a column of their own, those who were met on top', () => {
    const node = (timepoint: string, state: 'done' | 'missing', count: number) => ({
      id: `${timepoint}/${state}`,
      timepoint,
      state,
      count,
    });
    const flow = {
      nodes: [
        { id: 'enrolled', state: 'enrolled' as const, count: 10 },
        node('FU12', 'missing', 2),
        node('FU12', 'done', 8),
        node('FU24', 'done', 10),
      ],
      links: [
        { from: 'enrolled', to: 'FU12/missing', count: 2 },
        { from: 'enrolled', to: 'FU12/done', count: 8 },
        { from: 'FU12/missing', to: 'FU24/done', count: 2 },
        { from: 'FU12/done', to: 'FU24/done', count: 8 },
      ],
    };
    const { nodes } = flowLayout(flow, 600, 300);
    const at = new Map(nodes.map(({ id, x0, y0 }) => [id, { x0: x0 ?? NaN, y0: y0 ?? NaN }]));
    const [first = NaN, second = NaN, third = NaN, fourth = NaN] = [...at.values()].map(({ x0 }) => x0);
    expect(third).toBe(second);
    expect([first, second, fourth]).toEqual([first, second, fourth].toSorted((a, b) => a - b));
    expect(at.get('FU12/done')?.y0).toBeLessThan(at.get('FU12/missing')?.y0 ?? NaN);
  });

  it('offers the months that have ended, over a new year too', () => {
    expect(monthsEnded('2026-02-01', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
    expect(monthsEnded('2026-12-31', 1)).toEqual(['2026-11']);
  });
});

describe('inspection', () => {
  it('shows each role the parts that are for it', () => {
    expect(tabsFor(['auditor'])).toEqual(['person', 'deviations', 'versions']);
    expect(tabsFor(['dataManager'])).toEqual(['deviations', 'exports']);
    expect(tabsFor(['leadCoordinator'])).toHaveLength(4);
    expect(tabsFor(['assessor'])).toEqual([]);
  });
});
