import { decide } from '../../shared/domain/decide.ts';
import { movedTo } from '../../shared/domain/version-move.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import { outlookOf } from '../../shared/domain/outlook.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { anEscalation } from '../support/a-commit.ts';
import { aLife } from '../support/a-life.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const BASELINE = '2025-04-18';
const KNOWN = '2026-06-09T08:00:00Z';
const AFTER = '2026-06-16T08:00:00Z';
const MOVED = { state: 'resolved', resolved: { because: 'windowMoved' } };
const OPEN = { state: 'open', why: 'windowClosed' };

const workOf = ({ tasks, escalations }: InterviewRecord) => ({
  task: Object.values(tasks).findLast(({ kind, of }) => kind === 'notDoneReason' && of === 'FU12'),
  escalation: escalations['FU12'],
});

/** Of somebody whose window closed on Saturday 13 June 2026, told on Monday; on Tuesday somebody looks. */
const closed = () => {
  const record = anInterviewRecord({ registeredAt: KNOWN, anchors: { baseline: BASELINE, randomisation: BASELINE } });
  const life = aLife(plan, record, KNOWN);
  life.until('2026-06-10T08:00:00Z');
  // A colleague took what was told before.
  life.enter(({ escalations, ...rest }) => ({
    ...rest,
    escalations: Object.fromEntries(
      Object.entries(escalations).map(([id, each]) => [id, { ...each, state: 'acknowledged' as const }]),
    ),
  }));
  life.until(AFTER);
  return {
    ...life,
    toldSince: () => life.log.filter((line) => line > AFTER && / FU12\/(esc|close)/.test(line)),
    countFrom: (anchors: Record<string, string>) => life.enter((each) => ({ ...each, anchors })),
    work: () => workOf(life.record()),
  };
};

describe('work about a window that closed', () => {
  it('stays where a corrected date leaves the window closed', () => {
    const life = closed();
    expect(life.work()).toMatchObject({ task: OPEN, escalation: { ...OPEN, level: 3 } });
    life.countFrom({ baseline: '2025-04-16' });
    life.until('2026-07-01T08:00:00Z');
    expect(life.toldSince()).toEqual([]);
    expect(life.work()).toMatchObject({ task: OPEN, escalation: OPEN });
  });

  it('is needless once a corrected date puts the window ahead, and is told anew when that closes', () => {
    const life = closed();
    life.countFrom({ baseline: '2025-07-18' });
    expect(life.work()).toMatchObject({ task: MOVED, escalation: MOVED });
    // A call is made once: of another date it stays, for no second one opens.
    expect(life.openTasks()).toEqual(['FU12/contact contactPerson']);
    life.until('2026-07-31T07:59:00Z');
    expect(life.toldSince()).toEqual([]);
    // Then the ladder of the new date tells that nobody booked.
    life.until('2026-09-14T07:59:00Z');
    expect(life.work()).toMatchObject({ task: MOVED, escalation: { step: 'FU12/esc1', why: 'notBooked' } });
    life.until('2026-09-14T08:00:00Z');
    expect(life.toldSince().at(-1)).toBe('2026-09-14T10:00 FU12/close~2 notDoneReason leadCoordinator');
    expect(life.work().task).toMatchObject(OPEN);
  });

  it('and all before it is asked anew where the new window is so far ahead that its ladder begins anew', () => {
    const record = anInterviewRecord({ registeredAt: '2025-05-01T08:00:00Z', anchors: { baseline: BASELINE } });
    const life = aLife(plan, record, '2025-05-01T08:00:00Z');
    life.until('2026-06-14T08:00:00Z');
    life.enter(({ tasks, escalations, ...rest }) => ({
      ...rest,
      tasks: Object.fromEntries(Object.entries(tasks).map(([id, each]) => [id, { ...each, state: 'done' as const }])),
      escalations: Object.fromEntries(
        Object.entries(escalations).map(([id, each]) => [id, { ...each, state: 'acknowledged' as const }]),
      ),
    }));
    life.until(AFTER);
    life.enter((each) => ({ ...each, anchors: { baseline: '2026-04-18' } }));
    expect(life.openTasks()).toEqual([]);
    life.until('2027-06-14T08:00:00Z');
    expect(life.log.filter((line) => line > AFTER && / FU12\/.* phone| FU12\/.* level 1/.test(line))).toEqual([
      '2027-04-09T10:00 FU12/call1~2 phone coordinator',
      '2027-04-30T10:00 FU12/esc1~2 level 1 coordinator',
      '2027-05-07T10:00 FU12/call2~2 phone coordinator',
    ]);
    // What left was read, and leaves no second time.
    expect(life.log.filter((line) => /FU12\/(pre|invite|book\d|letter|final)~/.test(line))).toEqual([]);
  });

  it('stays where it still stood when the same step opened in the new window', () => {
    const done = (at: string) => ({ state: 'opened', at }) as const;
    const open = anEscalation({ of: 'FU12', step: 'FU12/esc1' });
    const record = anInterviewRecord({
      anchors: { baseline: '2026-04-18' },
      steps: { 'FU12/esc1': done('2026-05-01T08:00:00Z'), 'FU12/esc1~2': done('2027-04-30T08:00:00Z') },
      escalations: { FU12: open },
    });
    expect(settle(plan, record, Date.parse('2027-04-30T08:00:00Z')).escalations['FU12']).toEqual(open);
  });

  it('and what a version skipped for the old window is asked in the new one', () => {
    const steps = { 'FU12/call1': { state: 'skipped', reason: 'versionChange', at: AFTER } } as const;
    const keys = (baseline: string) =>
      agendaOf(plan, anInterviewRecord({ steps, anchors: { baseline } })).map(({ key }) => key);
    expect(keys('2026-04-18')).toContain('FU12/call1~2');
    expect(keys(BASELINE)).toContain('FU12/call1');
  });

  it('asks for no call twice where the date moves by days', () => {
    const record = anInterviewRecord({ registeredAt: '2025-05-01T08:00:00Z', anchors: { baseline: BASELINE } });
    const life = aLife(plan, record, '2025-05-01T08:00:00Z');
    life.until('2026-04-11T08:00:00Z');
    life.enter((each) => ({ ...each, anchors: { baseline: '2025-04-25' } }));
    expect(life.openTasks()).toEqual(['FU12/call1 phone']);
    life.until('2026-05-10T08:00:00Z');
    expect(life.log.filter((line) => line.includes('call'))).toHaveLength(1);
  });

  it('is told at once where the corrected window has closed too', () => {
    const life = closed();
    life.countFrom({ baseline: '2025-04-20' });
    life.until('2026-06-16T08:00:01Z');
    expect(life.toldSince()).toEqual([
      '2026-06-16T10:00 FU12/close~2 level 3 leadCoordinator',
      '2026-06-16T10:00 FU12/close~2 notDoneReason leadCoordinator',
    ]);
  });

  it('is there of the new closing alone where nobody looked between the two', () => {
    const record = { ...closed().record(), anchors: { baseline: '2025-04-20' } };
    const now = Date.parse(AFTER);
    const decision = decide(record, { plan, now, unclearSends: 'flag', idOf: (key) => key });
    const { tasks, escalations } = settle(plan, decision.record as InterviewRecord, now);
    const open = Object.values(tasks).filter(({ kind, state }) => kind === 'notDoneReason' && state === 'open');
    expect(open.map(({ step }) => step)).toEqual(['FU12/close~2']);
    expect(escalations['FU12']).toMatchObject({ ...OPEN, level: 3 });
  });

  it('is needless while the follow-up has no date, and is there again with its date', () => {
    const life = closed();
    life.countFrom({ randomisation: BASELINE });
    expect(life.work()).toMatchObject({ task: MOVED, escalation: MOVED });
    life.countFrom({ baseline: BASELINE });
    expect(life.work()).toMatchObject({ task: { ...OPEN, step: 'FU12/close' }, escalation: OPEN });
  });

  it.each([
    [
      'is again about nobody having booked once a version widens the window',
      'P84D',
      { task: MOVED, escalation: { state: 'open', why: 'notBooked', step: 'FU12/esc2', level: 3 } },
      '2026-07-13T10:00',
    ],
    ['stays where the version leaves the window closed', 'P50D', { task: OPEN, escalation: OPEN }, undefined],
  ])('%s', (_, postWindow, expected, closesAnew) => {
    const wider = aPlan((protocol) => ({
      ...protocol,
      version: 2,
      timepoints: protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, postWindow } : each)),
    }));
    const record = closed().record();
    const now = Date.parse(AFTER);
    const basis = { ...record.agendaBasis, protocolVersion: 2 };
    const moved = movedTo(outlookOf(plan, record, now), { to: wider, basis, publishedAt: now, now }).record;
    expect(workOf(settle(wider, moved, now))).toMatchObject(expected);
    const life = aLife(wider, moved, AFTER);
    life.until('2026-08-01T08:00:00Z');
    const [first] = life.log.filter((line) => line.includes('FU12/close~2'));
    expect(first?.slice(0, 16)).toBe(closesAnew);
  });

  it('is told of a window that a version moved to a day before its publication', () => {
    const wider = aPlan((protocol) => ({
      ...protocol,
      version: 2,
      timepoints: protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, postWindow: 'P58D' } : each)),
    }));
    const record = closed().record();
    const now = Date.parse('2026-06-18T08:00:00Z');
    const basis = { ...record.agendaBasis, protocolVersion: 2 };
    const moved = movedTo(outlookOf(plan, record, now), { to: wider, basis, publishedAt: now, now }).record;
    const life = aLife(wider, moved, '2026-06-18T08:00:00Z');
    life.until('2026-06-18T08:00:01Z');
    const step = 'FU12/close~2';
    expect(workOf(life.record())).toMatchObject({ task: { ...OPEN, step }, escalation: { ...OPEN, step } });
  });
});
