import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import { studyPlan } from '../../shared/domain/study-plan.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, builtIn, danishHolidays } from '../support/a-study.ts';
import { anAppointment, booked, planned } from '../support/planned.ts';

const plan = aPlan();
const aHold = (from: string, until: string | undefined, over: Partial<Hold> = {}): Hold => ({
  from,
  ...(until === undefined ? {} : { until }),
  kind: 'other',
  scope: 'interviews',
  enteredAt: `${from}T06:00:00Z`,
  ...over,
});

describe('a hold', () => {
  it('keeps every message back, and at its end opens one task and one escalation, not all at once', () => {
    // Ladder of FU12: call1 04-10, book3 04-24, letter and esc1 05-01, call2 05-08, contact 05-15, esc2 and final 05-29.
    const steps = planned(plan, { holds: [aHold('2026-04-10', '2026-05-20')] });
    expect(steps).toMatchObject({
      book2: '2026-04-01T10:00',
      call1: '2026-04-10T10:00 held',
      book3: '2026-04-24T10:00 held',
      letter: '2026-05-01T10:00 held',
      esc1: '2026-05-21T00:00',
      call2: '2026-05-08T10:00 held',
      contact: '2026-05-21T00:00',
      esc2: '2026-05-29T10:00',
      final: '2026-05-29T10:00',
    });
  });

  it('moves no date of the follow-up', () => {
    const dates = (holds: Hold[]) =>
      interviewAgenda(plan, anInterviewRecord({ holds }))
        .filter(({ clock }) => clock === 'booking')
        .map(({ key, nominal }) => [key, nominal].join(' '))
        .sort();
    expect(dates([aHold('2026-04-10', '2026-05-20')])).toEqual(dates([]));
  });

  it('that is lifted early holds nothing back any more', () => {
    const lifted = aHold('2026-04-10', '2026-05-20', { liftedAt: '2026-04-20T08:00:00Z' });
    expect(planned(plan, { holds: [lifted] })).toMatchObject({
      call1: '2026-04-20T10:00',
      book3: '2026-04-24T10:00',
      letter: '2026-05-01T10:00',
    });
  });

  it('without an end is reviewed after 14 days', () => {
    const items = interviewAgenda(plan, anInterviewRecord({ holds: [aHold('2026-04-10', undefined)] }));
    const review = items.find(({ definition }) => definition.task?.kind === 'holdReview');
    expect(review && new Date(review.at).toISOString()).toBe('2026-04-24T08:00:00.000Z');
  });

  it('warns 14 days before a window closes inside it', () => {
    const steps = planned(plan, { holds: [aHold('2026-04-10', '2026-08-01')] });
    // FU12 closes on Saturday 13 June; 14 days before is Saturday 30 May.
    expect(steps['hold-1.windowCloses']).toBe('2026-05-29T10:00');
  });

  it('of the check-ins leaves the interviews alone', () => {
    const withHold = planned(plan, { holds: [aHold('2026-04-10', '2026-05-20', { scope: 'checkIns' })] });
    expect(withHold).toEqual(planned(plan, {}));
  });

  it('tells of a cancellation all the same, and keeps reminders back', () => {
    const holds = [aHold('2026-04-20', '2026-05-20')];
    const end = { how: 'cancelled', at: '2026-04-23T08:00:00Z', by: 'staff' } as const;
    const cancelled = planned(plan, {
      holds,
      ...booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', { end })),
    });
    expect(cancelled['appointment-1/cancelled']).toBe('2026-04-23T10:10');
    const stands = planned(plan, {
      holds,
      ...booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', { standsInHold: true })),
    });
    expect(stands['appointment-1/appt3']).toBe('2026-04-24T10:00 held');
    expect(stands['appointment-1/confirmInHold']).toBe('2026-04-27T10:00');
  });
});

describe('a closed period of the study', () => {
  const july = studyPlan(builtIn('ips-ma'), danishHolidays, [{ from: '2026-04-20', to: '2026-05-01' }]);

  it('moves invitations, and lets reminders of a fixed appointment go', () => {
    expect(planned(july, {})).toMatchObject({ letter: '2026-04-17T10:00' });
    const steps = planned(july, booked(anAppointment('2026-04-28T10:30', '2026-03-24T08:00:00Z')));
    expect(steps['appointment-1/appt7']).toBe('2026-04-21T10:00');
    expect(steps['appointment-1/appt1']).toBe('2026-04-27T10:00');
  });

  it('moves the text after a no-show and the thanks, and no message of an agreed time', () => {
    const end = { how: 'noShow', at: '2026-04-21T12:00:00Z', by: 'participant', on: '2026-04-21' } as const;
    const missed = planned(july, booked(anAppointment('2026-04-21T10:30', '2026-03-24T08:00:00Z', { end })));
    expect(missed['appointment-1/noshow']).toBe('2026-05-04T10:00');
    const outcome = { outcome: 'done', on: '2026-04-21', enteredAt: '2026-04-21T12:00:00Z' } as const;
    expect(planned(july, { followUps: { FU12: { appointments: [], outcome } } }).thanks).toBe('2026-05-04T09:00');
    const late = planned(july, booked(anAppointment('2026-04-28T10:30', '2026-04-20T08:00:00Z')));
    expect(late['appointment-1/booked']).toBe('2026-04-20T10:10');
  });

  it('that brings two invitations to one instant lets only the later one go', () => {
    const steps = planned(july, {});
    expect(steps.letter).toBe('2026-04-17T10:00');
    expect(steps.book3).toBe('2026-04-17T10:00 superseded');
  });
});

describe('a window that has closed', () => {
  const withStep = (step: Step) =>
    aPlan((protocol) => ({
      ...protocol,
      ladders: { ...protocol.ladders, interview: { booking: [step], appointment: [] } },
    }));

  it('gets no invitation any more, but its task', () => {
    const late = { id: 'late', from: 'closes', offset: 'P3D', roll: 'forward' } as const;
    const invitation = withStep({ ...late, send: { to: 'participant', template: 'final', channels: ['sms'] } });
    expect(planned(invitation, {})).toEqual({ late: '2026-06-16T10:00 windowClosed' });
    const task = withStep({ ...late, task: { kind: 'phone', to: 'coordinator' } });
    expect(planned(task, {})).toEqual({ late: '2026-06-16T10:00' });
  });

  it('still gets an invitation on its last day', () => {
    const last = withStep({
      id: 'last',
      from: 'closes',
      offset: '-P1D',
      send: { to: 'participant', template: 'final', channels: ['sms'] },
    });
    expect(planned(last, {})).toEqual({ last: '2026-06-12T10:00' });
  });
});

describe('the same facts', () => {
  it('give the same agenda, in the order of their instants', () => {
    const record = anInterviewRecord(booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z')));
    const once = interviewAgenda(plan, record);
    expect(interviewAgenda(plan, structuredClone(record))).toEqual(once);
    const instants = once.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });
});
