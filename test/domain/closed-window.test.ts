import { mayBeClosed } from '../../shared/domain/closed-window.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import type { Protocol, Step } from '../../shared/domain/protocol.ts';
import { studyPlan, type StudyPlan } from '../../shared/domain/study-plan.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aLife } from '../support/a-life.ts';
import { builtIn, danishHolidays } from '../support/a-study.ts';
import { anAppointment, booked, happening, planned } from '../support/planned.ts';

const invite: Step = {
  id: 'invite',
  from: 'opens',
  roll: 'forward',
  send: { to: 'participant', template: 'invite', channels: ['sms'] },
};
const call: Step = {
  id: 'call',
  from: 'opens',
  offset: 'P3D',
  roll: 'forward',
  task: { kind: 'phone', to: 'coordinator' },
};

const SUMMER = [{ from: '2026-07-06', to: '2026-07-31' }];
/** The window of FU12 is the fortnight from Friday 10 July 2026, target Friday 17 July. */
const asking = (booking: Step[], closed = SUMMER, over: Partial<Protocol> = {}): StudyPlan => {
  const protocol = builtIn('ips-ma');
  return studyPlan(
    {
      ...protocol,
      ...over,
      timepoints: protocol.timepoints.map((each) =>
        each.id === 'FU12' ? { ...each, preWindow: 'P7D', postWindow: 'P7D' } : each,
      ),
      ladders: { ...protocol.ladders, interview: { booking, appointment: [] } },
    },
    danishHolidays,
    closed,
  );
};
const of12 = { anchors: { baseline: '2025-07-17' } };

describe('a follow-up whose every day lies in a closed period', () => {
  it('is put before staff while somebody is there, and escalated before the closed days begin', () => {
    expect(planned(asking([invite, call]), of12)).toEqual({
      invite: '2026-08-03T10:00 windowClosed',
      call: '2026-08-03T10:00',
      closedWindow: '2026-06-19T10:00',
      'closedWindow.escalation': '2026-06-25T10:00',
    });
  });

  it('is listed with the work that leads to its booking', () => {
    const items = interviewAgenda(asking([invite]), anInterviewRecord(of12)).filter(({ of }) => of === 'FU12');
    const work = { stream: 'interviews', clock: 'booking' };
    expect(items).toMatchObject([work, work, work]);
  });

  it('has been told to the highest level before nobody is there', () => {
    const record = anInterviewRecord({ ...of12, consent: { sms: true, phone: true } });
    const life = aLife(asking([invite]), record, '2026-06-01T08:00:00Z');
    life.until('2026-07-05T22:00:00Z');
    expect(life.log).toEqual([
      '2026-06-19T10:00 FU12/closedWindow phone coordinator',
      '2026-06-25T10:00 FU12/closedWindow.escalation level 1 coordinator',
      '2026-06-30T10:00 FU12/closedWindow.escalation level 2 leadCoordinator',
      '2026-07-03T10:00 FU12/closedWindow.escalation level 3 leadCoordinator',
    ]);
  });

  it('is none any more once one of its days is open, and rises no further', () => {
    const record = anInterviewRecord({ ...of12, consent: { sms: true, phone: true } });
    const before = aLife(asking([invite]), record, '2026-06-01T08:00:00Z');
    before.until('2026-06-26T08:00:00Z');
    const after = aLife(
      asking([invite], [{ from: '2026-07-06', to: '2026-07-12' }]),
      before.record(),
      '2026-06-26T09:00:00Z',
    );
    const gone = { state: 'resolved', resolved: { because: 'windowMoved' } };
    expect(Object.values(after.record().tasks)).toMatchObject([gone]);
    expect(after.record().escalations).toMatchObject({ FU12: gone });
    after.until('2026-07-14T08:00:00Z');
    expect(after.log).toEqual(['2026-07-13T10:00 FU12/invite sms']);
  });

  it('is none any more once the date that it counts from is taken away', () => {
    const plan = asking([invite]);
    const before = aLife(plan, anInterviewRecord(of12), '2026-06-01T08:00:00Z');
    before.until('2026-06-20T08:00:00Z');
    const after = aLife(plan, { ...before.record(), anchors: {} }, '2026-06-20T09:00:00Z');
    expect(Object.values(after.record().tasks)).toMatchObject([
      { state: 'resolved', resolved: { because: 'windowMoved' } },
    ]);
  });

  it('is asked about anew, and escalated, where a corrected date leads from closed days to other closed days', () => {
    const plan = asking([invite], [...SUMMER, { from: '2027-02-01', to: '2027-02-28' }]);
    const life = aLife(
      plan,
      anInterviewRecord({ ...of12, consent: { sms: true, phone: true } }),
      '2026-06-01T08:00:00Z',
    );
    life.until('2026-06-29T08:00:00Z');
    life.enter((record) => ({ ...record, anchors: { baseline: '2026-02-15' } }));
    expect(life.openTasks()).toEqual([]);
    expect(life.record().escalations).toMatchObject({ FU12: { state: 'resolved' } });
    life.until('2027-01-24T08:00:00Z');
    expect(life.log.slice(2)).toEqual([
      '2027-01-15T10:00 FU12/closedWindow~2 phone coordinator',
      '2027-01-21T10:00 FU12/closedWindow.escalation~2 level 1 coordinator',
    ]);
    life.enter((record) => ({ ...record, anchors: of12.anchors }));
    expect(life.openTasks()).toEqual(['FU12/closedWindow phone']);
  });

  it('is asked about once where a corrected date leads to other days of the same closed ones', () => {
    const life = aLife(asking([invite]), anInterviewRecord(of12), '2026-06-01T08:00:00Z');
    life.until('2026-06-29T08:00:00Z');
    life.enter((record) => ({ ...record, anchors: { baseline: '2025-07-20' } }));
    expect(life.openTasks()).toEqual(['FU12/closedWindow phone']);
    life.until('2026-07-05T08:00:00Z');
    expect(life.log.filter((line) => line.includes('phone'))).toHaveLength(1);
  });

  it('is told anew when it is over, whoever answered for it before', () => {
    const record = anInterviewRecord({ ...of12, consent: { sms: true, phone: true } });
    const close: Step = {
      id: 'close',
      from: 'closes',
      roll: 'forward',
      close: { to: 'leadCoordinator', level: 3, requireReason: true },
    };
    const life = aLife(asking([invite, close]), record, '2026-06-01T08:00:00Z');
    life.until('2026-07-05T22:00:00Z');
    life.until('2026-08-31T08:00:00Z');
    expect(life.log.slice(4)).toContainEqual(expect.stringContaining('FU12/close level 3 leadCoordinator'));
  });

  it('on closed days of the protocol is none other', () => {
    const closedDays = Array.from({ length: 26 }, (_, at) => `07-${String(at + 6).padStart(2, '0')}`);
    const { sending } = builtIn('ips-ma');
    const plan = asking([invite], [], { sending: { ...sending, closedDays } });
    expect(planned(plan, of12)).toMatchObject({ closedWindow: '2026-06-19T10:00' });
  });

  it.each([
    ['before its message could be rolled back', '2026-07-08T08:00:00Z', '2026-07-08T10:00'],
    ['after its message would have gone', '2026-07-14T08:00:00Z', '2026-07-14T10:00'],
    ['on its last evening', '2026-07-24T21:59:00Z', '2026-07-24T23:59'],
  ])('asks staff at once of somebody who joins in it, %s', (_, registeredAt, at) => {
    const joined = happening(asking([{ ...invite, roll: 'backward' }]), { ...of12, registeredAt });
    expect(joined).toEqual({ closedWindow: at, 'closedWindow.escalation': at });
  });

  it('opens nothing of its own for somebody who joins after it', () => {
    expect(happening(asking([invite]), { ...of12, registeredAt: '2026-07-24T22:00:00Z' })).toEqual({});
  });

  it.each<[string, Step]>([
    ['a message that rolls back', { ...invite, roll: 'backward' }],
    ['a call that rolls back', { ...call, roll: 'backward' }],
  ])('needs nobody else where %s asks before', (_, step) => {
    expect(Object.keys(planned(asking([step]), of12))).toEqual([step.id]);
    const later: Step = { ...call, id: 'later' };
    expect(planned(asking([step, later]), of12)).not.toHaveProperty('closedWindow');
  });

  it('needs nobody else where the message goes at the very instant of the registration', () => {
    const plan = asking([{ ...invite, roll: 'backward' }]);
    expect(Object.keys(planned(plan, { ...of12, registeredAt: '2026-07-03T08:00:00Z' }))).toEqual(['invite']);
  });

  it('is asked about though a call that is switched off would have asked before', () => {
    expect(planned(asking([{ ...call, roll: 'backward', enabled: false }]), of12)).toHaveProperty('closedWindow');
  });

  it('is asked about though a message announced it, and though one goes by a way that they said no to', () => {
    const pre: Step = { ...invite, id: 'pre', roll: 'backward' };
    expect(planned(asking([pre, invite]), of12)).toHaveProperty('closedWindow');
    const back: Step = { ...invite, roll: 'backward' };
    expect(planned(asking([back]), { ...of12, consent: { phone: true } })).toHaveProperty('closedWindow');
  });

  it('needs nobody once an interview is booked', () => {
    const appointment = anAppointment('2026-07-15T10:30', '2026-06-01T08:00:00Z');
    expect(happening(asking([invite]), { ...of12, ...booked(appointment) })).not.toHaveProperty('closedWindow');
  });

  it('with one open day, or of a weekend alone, is none', () => {
    expect(planned(asking([], [{ from: '2026-07-06', to: '2026-07-23' }]), of12)).toEqual({});
    expect(planned(asking([], [{ from: '2026-07-06', to: '2026-07-24' }]), of12)).toHaveProperty('closedWindow');
    const weekend = asking([invite], []);
    const saturday = weekend.protocol.timepoints.map((each) =>
      each.id === 'FU12' ? { ...each, preWindow: 'P0D', postWindow: 'P1D' } : each,
    );
    const plan = studyPlan({ ...weekend.protocol, timepoints: saturday }, danishHolidays);
    expect(planned(plan, { anchors: { baseline: '2025-07-18' } })).not.toHaveProperty('closedWindow');
  });
});

describe('whether a window may be closed throughout', () => {
  const short = { mode: 'interview', target: 'P1Y', preWindow: 'P7D', postWindow: 'P7D' } as const;
  it.each([
    ['closed days ahead', '2026-01-05', SUMMER, true],
    ['days that are over', '2026-08-10', SUMMER, false],
    ['fewer days than it has', '2026-01-05', [{ from: '2026-07-06', to: '2026-07-16' }], false],
    ['no closed days', '2026-01-05', [], false],
  ])('is told of %s', (_, today, closed, isTold) => {
    const plan = asking([invite], closed);
    expect(mayBeClosed(plan, { id: 'FU12', anchor: 'baseline', ...short }, civil(today))).toBe(isTold);
  });
});
