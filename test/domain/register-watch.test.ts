import { changeAnchors } from '../../shared/domain/entries/change-anchors.ts';
import { isOfMovedRegister, registerWatch } from '../../shared/domain/register-watch.ts';
import { outlookOf } from '../../shared/domain/outlook.ts';
import { movedTo } from '../../shared/domain/version-move.ts';
import type { Timepoint } from '../../shared/domain/protocol.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import type { Task } from '../../shared/domain/record.ts';
import { aTask } from '../support/a-commit.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckInRecord, anInterviewRecord, TAKES_PART } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { atWork, standing } from '../support/an-entry.ts';
import { told } from '../support/planned.ts';

const plan = aPlan();
const REGISTER: Timepoint = { id: 'R24', anchor: 'baseline', target: 'P24M', mode: 'register' };
const facts = { anchors: { baseline: '2025-04-18' }, participation: TAKES_PART, followUps: {} };
const LONG_AGO = Date.parse('2025-04-18T08:00:00Z');
const watched = (over: Partial<Timepoint> = {}, known: Partial<typeof facts> = {}, registered = LONG_AGO) =>
  registerWatch(plan, { ...REGISTER, ...over }, { ...facts, ...known }, registered);
const when = (...args: Parameters<typeof watched>) => watched(...args).map((item) => told(plan, item));

describe('work about a register whose day has moved', () => {
  const isMoved = (over: Partial<Task>, record = anInterviewRecord()): boolean =>
    isOfMovedRegister(plan, record, aTask('t1', { of: 'REG24', step: 'REG24/register', ...over }));

  it('is of a register alone', () => {
    expect(isMoved({ of: 'FU12', step: 'FU12/call1' })).toBe(false);
    expect(isMoved({ of: 'FU99', step: 'FU99/register' })).toBe(false);
  });

  it('is not that of its day, and any where it has none', () => {
    expect(isMoved({})).toBe(false);
    expect(isMoved({ step: 'REG24/register~2' })).toBe(true);
    expect(isMoved({}, anInterviewRecord({ anchors: {} }))).toBe(true);
  });
});

describe('a register that is to be read', () => {
  it('is a task of the data manager, on the next working day after its day', () => {
    // 2027-04-18 is a Sunday.
    expect(watched()).toMatchObject([
      {
        key: 'R24/register',
        stream: 'interviews',
        clock: 'register',
        of: 'R24',
        definition: { id: 'register', from: 'target', task: { kind: 'register', to: 'dataManager' } },
        does: 'task',
      },
    ]);
    expect(when()).toEqual(['2027-04-19T10:00']);
    expect(watched().map(({ nominal }) => isoDate(nominal))).toEqual(['2027-04-18']);
  });

  it('goes to whom the protocol names, no sooner than it allows', () => {
    expect(watched({ to: 'coordinator' })[0]?.definition.task?.to).toBe('coordinator');
    expect(when({ notBefore: 'P3M' })).toEqual(['2027-07-19T10:00']);
  });

  it('of somebody who was registered later is asked for then', () => {
    expect(when({}, {}, Date.parse('2027-06-01T09:30:00Z'))).toEqual(['2027-06-01T11:30']);
  });

  it('is asked for anew where its day is put off after it was, and that task is needless', () => {
    const life = aLife(plan, anInterviewRecord({ registeredAt: '2027-04-01T08:00:00Z' }), '2027-07-01T08:00:00Z');
    life.until('2027-08-01T08:00:00Z');
    expect(life.openTasks()).toContain('REG24/register register');
    life.enter((record) => ({ ...record, anchors: { baseline: '2026-04-18' } }));
    expect(life.openTasks()).not.toContain('REG24/register register');
    life.until('2028-08-01T08:00:00Z');
    expect(life.log).toContain('2028-07-18T10:00 REG24/register~2 register dataManager');
  });

  it('is asked for anew where a corrected date puts it off after it was read, and is read again once that is taken back', () => {
    const life = aLife(plan, anInterviewRecord({ registeredAt: '2027-04-01T08:00:00Z' }), '2027-07-01T08:00:00Z');
    life.until('2027-08-01T08:00:00Z');
    const outcome = { outcome: 'done', on: '2027-07-30', enteredAt: '2027-07-30T08:00:00Z' } as const;
    life.enter((record) => ({ ...record, followUps: { REG24: { appointments: [], outcome } } }));
    const before = life.record();
    life.enter((record) => {
      const both = { interviews: record, checkIns: aCheckInRecord({ anchors: record.anchors }) };
      return standing(changeAnchors(both, { baseline: '2026-04-18' }, atWork('2027-08-01T08:00:00Z'))).interviews;
    });
    life.until('2028-08-01T08:00:00Z');
    expect(life.log).toContain('2028-07-18T10:00 REG24/register~2 register dataManager');
    life.enter((record) => ({ ...record, anchors: before.anchors, followUps: before.followUps }));
    expect(life.openTasks().filter((task) => task.includes('REG24'))).toEqual([]);
  });

  it('stays asked for where a version puts its day off, but no further than to before its publication', () => {
    const life = aLife(plan, anInterviewRecord({ registeredAt: '2027-04-01T08:00:00Z' }), '2027-07-01T08:00:00Z');
    life.until('2027-09-01T08:00:00Z');
    const now = life.now();
    const later = aPlan((protocol) => ({
      ...protocol,
      version: 2,
      timepoints: protocol.timepoints.map((each) => (each.id === 'REG24' ? { ...each, notBefore: 'P4M' } : each)),
    }));
    const basis = { ...life.record().agendaBasis, protocolVersion: 2 };
    const moved = movedTo(outlookOf(plan, life.record(), now), { to: later, basis, publishedAt: now, now }).record;
    expect(aLife(later, moved, '2027-09-01T08:00:00Z').openTasks()).toContain('REG24/register register');
  });

  it('is not known while the day that it counts from is missing', () => {
    expect(watched({}, { anchors: {} as typeof facts.anchors })).toEqual([]);
  });
});

describe('no register is asked for', () => {
  const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T12:00:00Z' } as const;
  it.each<[string, object, string | undefined]>([
    ['of somebody who died', { participation: { ...TAKES_PART, life: 'dead', register: 'stopped' } }, 'dead'],
    ['of somebody who left the country', { participation: { ...TAKES_PART, life: 'emigrated' } }, 'emigrated'],
    ['of somebody who stopped that', { participation: { ...TAKES_PART, register: 'stopped' } }, 'stopped'],
    ['that has been read', { followUps: { R24: { appointments: [], outcome } } }, 'outcome'],
    ['when another was read: it is', { followUps: { R12: { appointments: [], outcome } } }, undefined],
    ['of which something else is known: it is', { followUps: { R24: { appointments: [] } } }, undefined],
    [
      'of somebody who gives no more interviews: it is',
      { participation: { ...TAKES_PART, interviews: 'stopped' } },
      undefined,
    ],
  ])('%s', (_, known, skip) => {
    expect(watched({}, known).map((item) => item.skip)).toEqual([skip]);
    expect(watched({}, known).map((item) => Object.hasOwn(item, 'skip'))).toEqual([skip !== undefined]);
  });
});
