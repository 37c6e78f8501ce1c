import type { Channel } from '../../shared/domain/protocol.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { ProviderAnswer } from '../../shared/domain/send-outcome.ts';
import { aLife } from '../support/a-life.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const START = '2026-03-01T08:00:00Z';
const smsOnly = { sms: true } as const;
type Answering = (key: string, channel: Channel) => ProviderAnswer | 'delivered';
const living = (over: Partial<InterviewRecord>, answer?: Answering, start = START, on = plan) =>
  aLife(on, anInterviewRecord(over), start, answer);
const messages = (log: string[]): string[] =>
  log.filter((line) => / (sms|email|letter)$/.test(line)).map((line) => line.replace('T10:00', ''));

describe('a message that does not arrive', () => {
  it('and waits to be tried again ends with the outcome of its follow-up, and is in limbo no longer', () => {
    const appointment = anAppointment('2026-04-28T10:30', '2026-04-09T09:00:00Z');
    const outcome = { outcome: 'done', on: '2026-04-09', enteredAt: '2026-04-09T09:15:00Z' } as const;
    const waiting = { state: 'waiting', tries: 1, code: 'Throttled', channel: 'sms' } as const;
    const at = '2026-04-09T09:10:00Z';
    const key = 'FU12/appointment-1/booked';
    const life = living(
      {
        consent: smsOnly,
        followUps: { FU12: { appointments: [appointment], outcome } },
        archived: ['FU12'],
        steps: { [key]: { ...waiting, at, notBefore: '2026-04-09T09:11:00Z' } },
      },
      undefined,
      '2026-04-09T09:20:00Z',
    );
    life.until('2026-04-09T09:24:00Z');
    expect(life.record().steps[key]).toMatchObject({ state: 'skipped', reason: 'outcome' });
    expect(life.log).toEqual([expect.stringContaining(`${key} skipped outcome`)]);
  });

  it('goes by the next channel at once when it failed for good', () => {
    const life = living({ consent: { sms: true, email: true } }, (_, channel) =>
      channel === 'sms' ? { kind: 'refusedForGood', code: 'invalidNumber' } : 'delivered',
    );
    life.until('2026-03-21T08:00:00Z');
    expect(messages(life.log)).toEqual([
      '2026-03-06 FU12/pre email',
      '2026-03-20 FU12/invite sms',
      '2026-03-20 FU12/invite#2 email',
    ]);
    expect(life.openTasks()).toEqual(['FU12/messageTrouble messageTrouble']);
  });

  it('goes by the next channel after 24 hours without a delivery, in sending hours', () => {
    const life = living({ consent: { sms: true, email: true } }, (key) =>
      key === 'FU12/invite' ? { kind: 'accepted' } : 'delivered',
    );
    life.until('2026-03-24T08:00:00Z');
    // Sent on Friday; Saturday is no sending day.
    expect(life.log).toContain('2026-03-23T09:00 FU12/invite#2 email');
  });

  it('goes no other way once it was delivered, and none when nothing else is agreed', () => {
    const delivered = living({ consent: { sms: true, email: true } });
    const smsAlone = living({ consent: smsOnly }, () => ({ kind: 'accepted' }));
    for (const life of [delivered, smsAlone]) {
      life.until('2026-04-02T08:00:00Z');
      expect(life.log.filter((line) => line.includes('#2'))).toEqual([]);
    }
  });

  it('does not follow when the participant booked in the meantime', () => {
    const life = living({ consent: { sms: true, email: true } }, () => ({ kind: 'accepted' }));
    life.until('2026-03-20T12:00:00Z');
    life.enter((record) => ({ ...record, ...booked(anAppointment('2026-04-28T10:30', '2026-03-20T12:00:00Z')) }));
    life.until('2026-03-24T08:00:00Z');
    expect(life.log).toContain('2026-03-21T10:00 FU12/invite#2 skipped booked');
  });

  it('is put before a person when nothing is agreed to at all', () => {
    const life = living({ consent: {} });
    life.until('2026-03-21T08:00:00Z');
    expect(life.log).toContain('2026-03-06T10:00 FU12/pre skipped noChannel');
    expect(life.openTasks()).toEqual(['FU12/messageTrouble messageTrouble']);
  });

  it('goes no more by a channel that was stopped, and still by the others', () => {
    const life = living({ consent: { sms: true, email: true } });
    life.until('2026-03-19T08:00:00Z');
    life.enter((record) => ({ ...record, consent: { sms: false, email: true } }));
    life.until('2026-03-21T08:00:00Z');
    expect(messages(life.log).at(-1)).toBe('2026-03-20 FU12/invite email');
  });
});

describe('an outage', () => {
  it('of three sending days lets an invitation go late; of more skips it, for a person to see', () => {
    const late = living({ consent: smsOnly });
    late.turnTo('2026-03-11T09:00:00Z');
    late.until('2026-03-11T09:00:00Z');
    expect(late.log).toEqual(['2026-03-11T10:00 FU12/pre sms']);
    const tooLate = living({ consent: smsOnly });
    tooLate.turnTo('2026-03-11T09:01:00Z');
    tooLate.until('2026-03-11T09:01:00Z');
    expect(tooLate.log).toContain('2026-03-11T10:01 FU12/pre skipped stale');
    expect(tooLate.openTasks()).toEqual(['FU12/messageTrouble messageTrouble']);
  });

  it('skips no task and no escalation, however long it was', () => {
    const life = living({ consent: smsOnly });
    life.turnTo('2026-07-20T08:00:00Z');
    life.until('2026-07-20T08:00:00Z');
    expect(life.openTasks()).toEqual([
      'FU12/call1 phone',
      'FU12/call2 phone',
      'FU12/close notDoneReason',
      'FU12/messageTrouble messageTrouble',
    ]);
    expect(life.record().escalations['FU12']).toMatchObject({ level: 3, state: 'open' });
    expect(messages(life.log)).toEqual([]);
  });

  it('lets only the latest of two invitations go', () => {
    const near = aPlan((protocol) => ({
      ...protocol,
      ladders: {
        ...protocol.ladders,
        interview: {
          booking: ['-P28D', '-P27D', '-P26D'].map((offset, n) => ({
            id: `ask${String(n)}`,
            from: 'target',
            offset,
            send: { to: 'participant', template: 'book2', channels: ['sms'] },
          })),
          appointment: [],
        },
      },
    }));
    const life = living({ consent: smsOnly }, undefined, START, near);
    // All three roll to Friday 20 March but the last, on Monday; an outage until Tuesday.
    life.turnTo('2026-03-24T09:00:00Z');
    life.until('2026-03-24T09:00:00Z');
    expect(messages(life.log)).toEqual(['2026-03-24 FU12/ask2 sms']);
  });

  it('lets the earlier one go where the later one has no channel', () => {
    const near = aPlan((protocol) => ({
      ...protocol,
      ladders: {
        ...protocol.ladders,
        interview: {
          booking: (['sms', 'letter'] as const).map((channel, n) => ({
            id: `by-${channel}`,
            from: 'target',
            offset: n === 0 ? '-P25D' : '-P24D',
            send: { to: 'participant', template: 'final', channels: [channel] },
          })),
          appointment: [],
        },
      },
    }));
    const life = living({ consent: smsOnly }, undefined, START, near);
    life.turnTo('2026-03-25T10:00:00Z');
    life.until('2026-03-25T10:00:00Z');
    expect(life.log).toContain('2026-03-25T11:00 FU12/by-letter skipped noChannel');
    expect(life.log).toContain('2026-03-25T11:00 FU12/by-sms sms');
  });

  it('never lets a reminder go after the appointment began', () => {
    const life = living(
      booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z')),
      undefined,
      '2026-04-27T06:00:00Z',
    );
    life.turnTo('2026-04-28T09:00:00Z');
    life.until('2026-04-28T09:00:00Z');
    expect(messages(life.log)).toEqual([]);
    expect(life.log).toContain('2026-04-28T11:00 FU12/appointment-1/appt1 skipped appointmentBegun');
  });
});

describe('the cap of a follow-up', () => {
  const three = aPlan((protocol) => ({ ...protocol, limits: { ...protocol.limits, perFollowUp: 3 } }));

  it('lets no more invitations go than it says, and every message of an appointment', () => {
    const life = living({ consent: smsOnly }, undefined, START, three);
    life.until('2026-04-27T08:00:00Z');
    life.enter((record) => ({ ...record, ...booked(anAppointment('2026-05-06T10:30', '2026-04-27T08:00:00Z')) }));
    life.until('2026-05-06T08:00:00Z');
    expect(messages(life.log).map((line) => line.split(' ')[1])).toEqual([
      'FU12/pre',
      'FU12/invite',
      'FU12/book2',
      'FU12/appointment-1/booked',
      'FU12/appointment-1/appt7',
      'FU12/appointment-1/appt3',
      'FU12/appointment-1/appt1',
    ]);
  });

  it('has the count of a message back that was refused for good', () => {
    const life = living(
      { consent: smsOnly },
      (key) => (key === 'FU12/invite' ? { kind: 'refusedForGood', code: 'x' } : 'delivered'),
      START,
      three,
    );
    life.until('2026-06-12T08:00:00Z');
    expect(messages(life.log)).toEqual([
      '2026-03-06 FU12/pre sms',
      '2026-03-20 FU12/invite sms',
      '2026-04-01 FU12/book2 sms',
      '2026-04-24 FU12/book3 sms',
    ]);
  });
});

describe('an escalation', () => {
  it('rises to the next level when nobody acknowledges it within three working days, and no further than the third', () => {
    const life = living({ consent: smsOnly }, undefined, '2026-04-30T08:00:00Z');
    life.until('2026-05-20T08:00:00Z');
    expect(life.log.filter((line) => line.includes(' level '))).toEqual([
      '2026-05-01T10:00 FU12/esc1 level 1 coordinator',
      '2026-05-06T10:00 FU12/esc1 level 2 leadCoordinator',
      '2026-05-11T10:00 FU12/esc1 level 3 leadCoordinator',
    ]);
  });

  it('that was acknowledged rises by the ladder alone, and never falls', () => {
    const life = living({ consent: smsOnly }, undefined, '2026-04-30T08:00:00Z');
    life.until('2026-05-04T08:00:00Z');
    life.enter((record) => {
      const { FU12 } = record.escalations;
      if (!FU12) throw new Error('nothing was escalated');
      return { ...record, escalations: { FU12: { ...FU12, state: 'acknowledged' } } };
    });
    life.until('2026-05-29T12:00:00Z');
    expect(life.log.filter((line) => line.includes(' level '))).toEqual([
      '2026-05-01T10:00 FU12/esc1 level 1 coordinator',
      '2026-05-29T10:00 FU12/esc1 level 2 leadCoordinator',
    ]);
  });

  it('resolves itself when someone books', () => {
    const life = living({ consent: smsOnly }, undefined, '2026-04-30T08:00:00Z');
    life.until('2026-05-04T08:00:00Z');
    life.enter((record) => ({ ...record, ...booked(anAppointment('2026-05-12T10:30', '2026-05-04T08:00:00Z')) }));
    expect(life.record().escalations['FU12']).toMatchObject({ state: 'resolved', level: 1 });
  });
});

describe('a call that was not agreed to', () => {
  it('is still somebody’s task, and says so', () => {
    const whys = [{ phone: true }, {}].map((consent) => {
      const life = living({ consent });
      life.until('2026-04-11T08:00:00Z');
      return Object.values(life.record().tasks).find(({ step }) => step === 'FU12/call1')?.why;
    });
    expect(whys).toEqual(['notBooked', 'phoneNotAgreed']);
  });
});

describe('the contact person', () => {
  it('is asked only where the participant agreed to it', () => {
    const agreed = living({ consent: { contactPerson: true } });
    const not = living({ consent: {} });
    for (const life of [agreed, not]) life.until('2026-05-16T08:00:00Z');
    expect(agreed.openTasks()).toContain('FU12/contact contactPerson');
    expect(not.openTasks()).not.toContain('FU12/contact contactPerson');
  });
});

describe('a call about a new time', () => {
  it.each([
    ['the participant asked', { how: 'cancelled', by: 'participant' }, 'rebook'],
    ['an assessor is ill', { how: 'cancelled', by: 'staff' }, 'cancelledByStaff'],
  ] as const)('says whose doing it is: %s', (_, end, why) => {
    const at = '2026-04-20T08:00:00Z';
    const life = living({ consent: { phone: true } }, undefined, at);
    life.enter((record) => ({
      ...record,
      ...booked(anAppointment('2026-05-06T10:30', '2026-04-09T08:00:00Z', { end: { ...end, at } })),
    }));
    life.until('2026-04-21T08:00:00Z');
    expect(Object.values(life.record().tasks).find(({ step }) => step.endsWith('/rebook'))?.why).toBe(why);
  });
});
