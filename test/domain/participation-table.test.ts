import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { CheckInRecord, InterviewRecord } from '../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const STOPPED_AT = '2026-01-05T09:00:00Z';

const happens = (items: AgendaItem[], wanted: (item: AgendaItem) => boolean): boolean =>
  items.some((item) => item.skip === undefined && wanted(item) && item.at >= Date.parse(STOPPED_AT));

/** F5.4, one row an axis: what still happens after the entry. */
const row = (interviews: Partial<InterviewRecord>, checkIns: Partial<CheckInRecord> = {}) => {
  const talks = interviewAgenda(plan, anInterviewRecord(interviews));
  const mentor = agendaOf(plan, aCheckInRecord(checkIns));
  return {
    messages: happens(talks, ({ does }) => does === 'send'),
    work: happens(talks, ({ does, clock }) => does !== 'send' && clock !== 'register'),
    register: happens(talks, ({ clock }) => clock === 'register'),
    checkIns: happens(mentor, () => true),
  };
};

const all = { messages: true, work: true, register: true, checkIns: true };
const alive = { interviews: 'full', register: 'ok', existingData: 'keep', life: 'alive' } as const;
const active = { intervention: 'active', life: 'alive', existingData: 'keep' } as const;
const contact = {
  checkIns: [{ event: 1, on: '2026-01-02', kind: 'mentor', setting: 'office', outcome: 'held', enteredAt: STOPPED_AT }],
} as const;
const withContact: Partial<CheckInRecord> = { checkIns: [...contact.checkIns] };
const stopped = { stopped: [{ from: STOPPED_AT }] };

describe('what still happens when someone takes part in less (F5.4, 4.4)', () => {
  it.each<[string, Partial<InterviewRecord>, Partial<CheckInRecord>, ReturnType<typeof row>]>([
    ['nothing has changed', {}, {}, all],
    [
      'the intervention is stopped: interviews and their messages go on',
      {},
      { participation: { ...active, intervention: 'stopped' }, ...stopped },
      { ...all, checkIns: false },
    ],
    [
      'the interviews are stopped: no message, register tasks remain',
      { participation: { ...alive, interviews: 'stopped' }, ...stopped },
      {},
      { ...all, messages: false, work: false },
    ],
    ['the interviews are reduced: they go on', { participation: { ...alive, interviews: 'reduced' } }, {}, all],
    ['the register is stopped', { participation: { ...alive, register: 'stopped' } }, {}, { ...all, register: false }],
    [
      'everything is stopped',
      { participation: { ...alive, interviews: 'stopped', register: 'stopped' }, ...stopped },
      { participation: { ...active, intervention: 'stopped' }, ...stopped },
      { messages: false, work: false, register: false, checkIns: false },
    ],
    [
      'emigrated: interviews go on, registers and check-ins end',
      { participation: { ...alive, life: 'emigrated' } },
      { participation: { ...active, life: 'emigrated' } },
      { ...all, register: false, checkIns: false },
    ],
    [
      'dead: nothing at all',
      { participation: { ...alive, life: 'dead' } },
      { participation: { ...active, life: 'dead' } },
      { messages: false, work: false, register: false, checkIns: false },
    ],
    [
      'asked for erasure: the plan itself is unchanged',
      { participation: { ...alive, existingData: 'erasureRequested' } },
      {},
      all,
    ],
    [
      'in goal: check-ins end, interviews go on',
      {},
      { status: { work: 'employed', supportNeeded: false } },
      { ...all, checkIns: false },
    ],
  ])('%s', (_, interviews, checkIns, expected) => {
    expect(row(interviews, { ...withContact, ...checkIns })).toEqual(expected);
  });

  it.each<[CheckInRecord['status'], boolean]>([
    [{ work: 'employed', supportNeeded: true }, true],
    [{ work: 'education', supportNeeded: false }, false],
    [{ work: 'none', supportNeeded: false }, true],
    [{ work: 'employed', supportNeeded: 'unknown' }, true],
    [{ work: 'unknown', supportNeeded: false }, true],
  ])('in goal only when working or studying without need of support: %j', (status, expected) => {
    expect(row({}, { ...withContact, status }).checkIns).toBe(expected);
  });

  it('thanks nobody who has died', () => {
    const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T10:00:00Z' } as const;
    const followUps = { FU12: { appointments: [anAppointment('2026-04-28T10:30', STOPPED_AT)], outcome } };
    const items = interviewAgenda(plan, anInterviewRecord({ followUps, participation: { ...alive, life: 'dead' } }));
    expect(items.find(({ definition }) => definition.id === 'thanks')?.skip).toBe('dead');
  });

  it('asks nobody for the outcome of someone who died before the interview', () => {
    const items = interviewAgenda(
      plan,
      anInterviewRecord({
        ...booked(anAppointment('2026-04-28T10:30', STOPPED_AT)),
        participation: { ...alive, life: 'dead' },
      }),
    );
    expect(items.filter(({ skip }) => skip === undefined)).toEqual([]);
  });
});

describe('one follow-up and the next (4.4)', () => {
  it.each([
    'no-contact',
    'declined-this-visit',
    'too-unwell',
    'staff-cancelled',
    'administrative',
    'emigrated',
    'other',
  ] as const)('not done because of %s: the next one asks all the same', (reason) => {
    const outcome = { outcome: 'notDone', on: '2026-06-01', reason, enteredAt: '2026-06-01T10:00:00Z' } as const;
    const items = interviewAgenda(plan, anInterviewRecord({ followUps: { FU12: { appointments: [], outcome } } }));
    const next = items.filter(({ of, skip }) => of === 'FU24' && skip === undefined);
    expect(next.map(({ definition }) => definition.id)).toContain('invite');
    const own = items.filter(
      ({ of, at, skip }) => of === 'FU12' && at > Date.parse('2026-06-01') && skip === undefined,
    );
    expect(own).toEqual([]);
  });
});

describe('the arm', () => {
  it('is nothing that an interview agenda can be asked with', () => {
    const facts = anInterviewRecord();
    // @ts-expect-error an interview record knows no arm: blinding by construction
    const withArm: InterviewRecord = { ...facts, arm: 'SAU' };
    expect(interviewAgenda(plan, withArm)).toEqual(interviewAgenda(plan, facts));
  });

  it('decides about check-ins only', () => {
    expect(agendaOf(plan, aCheckInRecord({ arm: 'SAU' }))).toEqual([]);
    expect(agendaOf(plan, aCheckInRecord({ arm: 'IPS-MA' })).length).toBeGreaterThan(0);
  });

  it('may swap names with another one and leave every interview agenda as it was', () => {
    const swapped = aPlan((protocol) => ({
      ...protocol,
      arms: protocol.arms.map((arm, i, arms) => ({ ...arm, id: arms.at(i - 1)?.id ?? arm.id })),
    }));
    expect(interviewAgenda(swapped, anInterviewRecord())).toEqual(interviewAgenda(plan, anInterviewRecord()));
  });
});
