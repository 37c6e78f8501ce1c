import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked, planned } from '../support/planned.ts';

const plan = aPlan();
const AT = '2026-04-28T10:30';
const EARLY = '2026-03-23T08:00:00Z';
const ofFirst = (over: Parameters<typeof planned>[1]) => {
  const steps = planned(plan, over);
  return (step: string): string | undefined => steps[`appointment-1/${step}`];
};

describe('a message that an entry causes', () => {
  it.each([
    ['in office hours: ten minutes later', '2026-04-09T12:05:00Z', '2026-04-09T14:15'],
    ['just before opening: ten minutes later, in hours', '2026-04-09T06:55:00Z', '2026-04-09T09:05'],
    ['at night: when sending opens', '2026-04-09T01:00:00Z', '2026-04-09T09:00'],
    ['ten minutes before closing: the next morning', '2026-04-09T16:50:00Z', '2026-04-10T09:00'],
    ['eleven minutes before closing: the same day', '2026-04-09T16:49:00Z', '2026-04-09T18:59'],
    ['on Friday evening: on Monday', '2026-04-10T17:30:00Z', '2026-04-13T09:00'],
    ['before Easter: after it', '2026-04-01T17:00:00Z', '2026-04-07T09:00'],
  ])('%s', (_, enteredAt, leaves) => {
    expect(ofFirst(booked(anAppointment(AT, enteredAt)))('booked')).toBe(leaves);
  });

  it('never goes after the appointment began', () => {
    const forSaturday = booked(anAppointment('2026-04-11T10:00', '2026-04-10T17:30:00Z'));
    expect(ofFirst(forSaturday)('booked')).toBe('2026-04-13T09:00 appointmentBegun');
  });
});

describe('a move to a time so near that the next opening comes too late', () => {
  const moved = (at: string, enteredAt: string) =>
    planned(
      plan,
      booked(
        anAppointment('2026-04-28T10:30', EARLY, { end: { how: 'moved', at: enteredAt, by: 'staff' } }),
        anAppointment(at, enteredAt, { n: 2, moved: true }),
      ),
    );

  it('is told at once, and by a call', () => {
    const steps = moved('2026-04-11T10:00', '2026-04-10T17:30:00Z');
    expect(steps['appointment-2/moved']).toBe('2026-04-10T19:30');
    expect(steps['appointment-2/tellByCall.moved']).toBe('2026-04-10T19:30');
  });

  it('is told as any other when the message comes in time', () => {
    const steps = moved('2026-04-13T10:00', '2026-04-10T17:30:00Z');
    expect(steps['appointment-2/moved']).toBe('2026-04-13T09:00');
    expect(steps['appointment-2/tellByCall.moved']).toBeUndefined();
  });
});

describe('a move that by a slip went into the past, and is corrected', () => {
  const by = 'staff';
  /** Told weeks ago; a slip, and what it is corrected to. */
  const slip = (at: string, slipped: string, corrected: string, to: string, first = EARLY) =>
    planned(
      plan,
      booked(
        anAppointment(at, first, { end: { how: 'moved', at: slipped, by } }),
        anAppointment('2026-04-03T16:00', slipped, {
          n: 2,
          moved: true,
          end: { how: 'moved', at: corrected, by },
        }),
        anAppointment(to, corrected, { n: 3, moved: true }),
      ),
    );
  const SATURDAY = '2026-04-25T16:00';

  it('is told at once, by text and by a call, to whoever would come today', () => {
    const steps = slip(SATURDAY, '2026-04-25T08:00:00Z', '2026-04-25T08:01:00Z', '2026-04-29T16:00');
    expect(steps['appointment-3/moved']).toBe('2026-04-25T10:01');
    expect(steps['appointment-3/tellByCall.moved']).toBe('2026-04-25T10:01');
  });

  it('is told at once by the hour of the correction, however long ago the slip was', () => {
    const steps = slip(SATURDAY, '2026-04-20T08:00:00Z', '2026-04-25T08:01:00Z', '2026-04-29T16:00');
    expect(steps['appointment-3/tellByCall.moved']).toBe('2026-04-25T10:01');
    const late = slip(SATURDAY, '2026-04-25T08:00:00Z', '2026-04-25T14:00:01Z', '2026-04-29T16:00');
    expect(late['appointment-3/tellByCall.moved']).toBeUndefined();
    expect(late['appointment-3/moved']).toBe('2026-04-27T09:00');
  });

  it('tells nothing where it is the time that they know, and reminds of it all the same', () => {
    const steps = slip(AT, '2026-04-26T08:00:00Z', '2026-04-26T08:01:00Z', AT);
    expect(Object.keys(steps).filter((key) => /appointment-3.*(moved|tellByCall)/.test(key))).toEqual([]);
    expect(steps['appointment-3/appt7']).toBeUndefined();
    expect(steps['appointment-3/appt1']).toBe(planned(plan, booked(anAppointment(AT, EARLY)))['appointment-1/appt1']);
  });

  it('tells nothing twice where it slips and is corrected once more', () => {
    const at = (minute: number): string => `2026-04-26T08:0${String(minute)}:00Z`;
    const end = (minute: number) => ({ how: 'moved', at: at(minute), by }) as const;
    const steps = planned(
      plan,
      booked(
        anAppointment(AT, EARLY, { end: end(0) }),
        anAppointment('2026-04-03T16:00', at(0), { n: 2, moved: true, end: end(1) }),
        anAppointment(AT, at(1), { n: 3, moved: true, end: end(2) }),
        anAppointment('2026-04-03T16:00', at(2), { n: 4, moved: true, end: end(3) }),
        anAppointment(AT, at(3), { n: 5, moved: true }),
      ),
    );
    expect(steps['appointment-5/moved']).toBeUndefined();
    expect(steps['appointment-5/appt1']).toBe('2026-04-27T10:00');
  });

  it('keeps the number of a reminder that was due before the slip: it may have left, or wait to', () => {
    const steps = slip(AT, '2026-04-27T08:00:05Z', '2026-04-27T08:01:00Z', AT);
    expect(steps['appointment-1/appt1']).toBe('2026-04-27T10:00');
    expect(steps['appointment-3/appt1']).toBeUndefined();
  });

  it('is told as a booking where nobody was written of the first yet', () => {
    const entered = '2026-04-09T08:00:00Z';
    const steps = slip(AT, '2026-04-09T08:01:00Z', '2026-04-09T08:02:00Z', AT, entered);
    expect(steps['appointment-3/moved']).toBe('2026-04-09T10:12');
  });

  it('has whoever would come today called when it is cancelled instead', () => {
    const slipped = '2026-04-25T08:00:00Z';
    const off = { how: 'cancelled', at: '2026-04-25T08:01:00Z', by } as const;
    const steps = planned(
      plan,
      booked(
        anAppointment(SATURDAY, EARLY, { end: { how: 'moved', at: slipped, by } }),
        anAppointment('2026-04-24T16:00', slipped, { n: 2, moved: true, end: off }),
      ),
    );
    expect(steps['appointment-2/tellByCall']).toBe('2026-04-25T10:01');
  });

  it('has whoever would come in days called too, since no text says that a time is off which has passed', () => {
    const off = { how: 'cancelled', at: '2026-04-15T08:01:00Z', by } as const;
    const steps = planned(
      plan,
      booked(
        anAppointment(AT, EARLY, { end: { how: 'moved', at: '2026-04-15T08:00:00Z', by } }),
        anAppointment('2026-04-03T16:00', '2026-04-15T08:00:00Z', { n: 2, moved: true, end: off }),
      ),
    );
    expect(steps['appointment-2/tellByCall']).toBe('2026-04-15T10:01');
  });

  it('reminds nobody twice where it slips again, days after it was corrected', () => {
    const end = (at: string) => ({ how: 'moved', at, by }) as const;
    const [first, last] = ['2026-04-15T08:0', '2026-04-26T08:0'];
    const steps = planned(
      plan,
      booked(
        anAppointment(AT, EARLY, { end: end(`${first}0:00Z`) }),
        anAppointment('2026-04-03T16:00', `${first}0:00Z`, { n: 2, moved: true, end: end(`${first}1:00Z`) }),
        anAppointment(AT, `${first}1:00Z`, { n: 3, moved: true, end: end(`${last}0:00Z`) }),
        anAppointment('2026-04-03T16:00', `${last}0:00Z`, { n: 4, moved: true, end: end(`${last}1:00Z`) }),
        anAppointment(AT, `${last}1:00Z`, { n: 5, moved: true }),
      ),
    );
    expect(steps['appointment-5/appt7']).toBeUndefined();
    expect(steps['appointment-5/appt1']).toBe('2026-04-27T10:00');
  });
});

describe('the text about a time that was moved', () => {
  const BOOKED = '2026-04-09T08:00:00Z';
  const movedAt = (enteredAt: string, over: Partial<Appointment> = {}, of: StudyPlan = plan): string | undefined => {
    const first = anAppointment(AT, BOOKED, { end: { how: 'moved', at: enteredAt, by: 'staff' }, ...over });
    const second = anAppointment('2026-04-29T09:00', enteredAt, { n: 2, moved: true });
    const agenda = interviewAgenda(of, anInterviewRecord(booked(first, second)));
    return agenda.find(({ key }) => key === 'FU12/appointment-2/moved')?.definition.send?.template;
  };

  it.each([
    ['before anybody was written of the first, it is worded as a booking', '2026-04-09T08:09:00Z', 'booked'],
    ['once the first may have been told, it says that it is moved', '2026-04-09T08:09:01Z', 'moved'],
  ])('%s', (_, enteredAt, template) => {
    expect(movedAt(enteredAt)).toBe(template);
  });

  it('waits with the first: what was booked at night and moved before sending opens was never told', () => {
    const atNight = { enteredAt: '2026-04-08T20:00:00Z' };
    expect(movedAt('2026-04-09T06:59:00Z', atNight)).toBe('booked');
    expect(movedAt('2026-04-09T07:00:00Z', atNight)).toBe('moved');
  });

  it('says that it is moved to whoever chose the first themselves, and would come to it', () => {
    expect(movedAt('2026-04-09T08:05:00Z', { askedBy: 'participant' })).toBe('moved');
  });

  it('says that it is moved where the first was brought in from elsewhere, and is known', () => {
    expect(movedAt('2026-04-09T08:05:00Z', { imported: true })).toBe('moved');
  });

  it('says that it is moved where a study tells of no booking', () => {
    const untold = aPlan((protocol) => ({
      ...protocol,
      ladders: Object.fromEntries(
        Object.entries(protocol.ladders).map(([id, { booking, appointment }]) => [
          id,
          { booking, appointment: appointment.filter(({ from }) => from !== 'booking') },
        ]),
      ),
    }));
    expect(movedAt('2026-04-09T08:05:00Z', {}, untold)).toBe('moved');
  });

  it('says that it is moved by a channel for which the booking has no words', () => {
    const byMailToo = aPlan((protocol) => ({
      ...protocol,
      ladders: Object.fromEntries(
        Object.entries(protocol.ladders).map(([id, ladder]) => [
          id,
          {
            ...ladder,
            appointment: ladder.appointment.map((step) =>
              step.from === 'booking' && step.send
                ? { ...step, send: { ...step.send, channels: ['sms'] } }
                : step.from === 'moved' && step.send
                  ? { ...step, send: { ...step.send, channels: ['sms', 'email'] } }
                  : step,
            ),
          },
        ]),
      ),
    }));
    expect(movedAt('2026-04-09T08:05:00Z', {}, byMailToo)).toBe('moved');
  });

  it('stays a booking through a second correction, and is a move after the first was told', () => {
    const three = (second: string, third: string): string | undefined => {
      const record = anInterviewRecord(
        booked(
          anAppointment(AT, BOOKED, { end: { how: 'moved', at: second, by: 'staff' } }),
          anAppointment(AT, second, { n: 2, moved: true, end: { how: 'moved', at: third, by: 'staff' } }),
          anAppointment('2026-04-29T09:00', third, { n: 3, moved: true }),
        ),
      );
      return interviewAgenda(plan, record).find(({ key }) => key === 'FU12/appointment-3/moved')?.definition.send
        ?.template;
    };
    expect(three('2026-04-09T08:05:00Z', '2026-04-09T08:12:00Z')).toBe('booked');
    expect(three('2026-04-09T08:05:00Z', '2026-04-09T08:15:00Z')).toBe('moved');
    expect(three('2026-04-09T09:00:00Z', '2026-04-09T09:05:00Z')).toBe('moved');
  });

  it('says that it is moved once the first was told at once, since it was so near', () => {
    const tellsOf = (at: string): string | undefined => {
      const [second, third] = ['2026-04-09T08:05:00Z', '2026-04-09T08:07:00Z'];
      const record = anInterviewRecord(
        booked(
          anAppointment(at, BOOKED, { end: { how: 'moved', at: second, by: 'staff' } }),
          anAppointment(AT, second, { n: 2, moved: true, end: { how: 'moved', at: third, by: 'staff' } }),
          anAppointment('2026-04-29T09:00', third, { n: 3, moved: true }),
        ),
      );
      return interviewAgenda(plan, record).find(({ key }) => key === 'FU12/appointment-3/moved')?.definition.send
        ?.template;
    };
    expect(tellsOf('2026-04-10T09:00')).toBe('moved');
    expect(tellsOf('2026-04-13T09:00')).toBe('booked');
  });
});

describe('a reminder', () => {
  it('is left out less than 48 hours after the booking', () => {
    // appt3 leaves on Friday 24 April at ten.
    expect(ofFirst(booked(anAppointment(AT, '2026-04-22T08:00:00Z')))('appt3')).toBe('2026-04-24T10:00');
    expect(ofFirst(booked(anAppointment(AT, '2026-04-22T08:01:00Z')))('appt3')).toMatch(/tooCloseToBooking$/);
  });

  it('is left out when it lay before the booking', () => {
    expect(ofFirst(booked(anAppointment(AT, '2026-04-24T08:00:00Z')))('appt7')).toMatch(/tooCloseToBooking$/);
  });

  it('gives way to the later one on the same day or the day after', () => {
    // Tuesday after Easter: seven days before is 31 March; three days and one day before both roll to 1 April.
    const reminders = ofFirst(booked(anAppointment('2026-04-07T10:30', '2026-03-02T09:00:00Z')));
    expect(reminders('appt7')).toBe('2026-03-31T10:00 superseded');
    expect(reminders('appt3')).toBe('2026-04-01T10:00 superseded');
    expect(reminders('appt1')).toBe('2026-04-01T10:00');
  });

  it('gives way to none on the next working day when a weekend lies between', () => {
    const reminders = ofFirst(booked(anAppointment(AT, EARLY)));
    expect([reminders('appt3'), reminders('appt1')]).toEqual(['2026-04-24T10:00', '2026-04-27T10:00']);
  });

  it('goes when the later one cannot', () => {
    const withoutLast = aPlan((protocol) => ({
      ...protocol,
      ladders: Object.fromEntries(
        Object.entries(protocol.ladders).map(([id, ladder]) => [
          id,
          {
            ...ladder,
            appointment: ladder.appointment.map((step) => (step.id === 'appt1' ? { ...step, enabled: false } : step)),
          },
        ]),
      ),
    }));
    const steps = planned(withoutLast, booked(anAppointment('2026-04-07T10:30', '2026-03-02T09:00:00Z')));
    expect(steps['appointment-1/appt1']).toBe('2026-04-01T10:00 disabled');
    expect(steps['appointment-1/appt3']).toBe('2026-04-01T10:00');
  });

  it('goes though a stop lay over its hour, where that was a mistake', () => {
    const [from, to] = ['2026-04-26T08:00:00Z', '2026-04-27T09:00:00Z'];
    const reminded = (voided: object) =>
      ofFirst({ ...booked(anAppointment(AT, EARLY)), stopped: [{ from, to, ...voided }] })('appt1');
    expect(reminded({ voided: true })).toBe('2026-04-27T10:00');
    expect(reminded({})).toBe('2026-04-27T10:00 stopped');
  });

  it('goes before the window opens and after it has closed', () => {
    expect(ofFirst(booked(anAppointment('2026-03-18T10:30', '2026-02-02T09:00:00Z')))('appt7')).toBe(
      '2026-03-11T10:00',
    );
    expect(ofFirst(booked(anAppointment('2026-07-01T10:30', '2026-06-01T09:00:00Z')))('appt7')).toBe(
      '2026-06-24T10:00',
    );
  });
});

describe('a change of an appointment', () => {
  const cancelledBy = (by: 'participant' | 'staff', at: string) =>
    ofFirst(booked(anAppointment(AT, EARLY, { end: { how: 'cancelled', at, by } })))('cancelled');

  it.each([
    ['by staff, a day and a minute before: in ten minutes', '2026-04-27T08:29:00Z', '2026-04-27T10:39'],
    ['by staff, within a day: at once', '2026-04-27T08:31:00Z', '2026-04-27T10:31'],
    ['by staff, in the evening: still at once', '2026-04-27T18:59:00Z', '2026-04-27T20:59'],
    ['by staff, after nine: at seven in the morning', '2026-04-27T19:00:00Z', '2026-04-28T07:00'],
    ['by staff, before seven: at seven', '2026-04-28T03:00:00Z', '2026-04-28T07:00'],
  ])('%s', (_, at, leaves) => {
    expect(cancelledBy('staff', at)).toBe(leaves);
  });

  it('by the participant keeps office hours', () => {
    expect(cancelledBy('participant', '2026-04-27T18:59:00Z')).toBe('2026-04-28T09:00');
  });

  it('goes on a Sunday when the appointment is on Monday morning', () => {
    const end = { how: 'cancelled', at: '2026-04-26T10:00:00Z', by: 'staff' } as const;
    const steps = ofFirst(booked(anAppointment('2026-04-27T08:30', EARLY, { end })));
    expect(steps('cancelled')).toBe('2026-04-26T12:00');
    expect(steps('tellByCall')).toBe('2026-04-26T12:00');
  });

  it('tells of the new time once, and reminds of no other', () => {
    const end = { how: 'moved', at: '2026-04-20T08:00:00Z', by: 'participant' } as const;
    const next = anAppointment('2026-05-06T10:30', '2026-04-20T08:00:00Z', { n: 2, moved: true });
    const steps = planned(plan, booked(anAppointment(AT, EARLY, { end }), next));
    const ofSecond = Object.keys(steps).filter((step) => step.startsWith('appointment-2/'));
    expect(steps['appointment-2/moved']).toBe('2026-04-20T10:10');
    expect(ofSecond).not.toContain('appointment-2/booked');
    expect(Object.keys(steps).filter((step) => /^appointment-1\/appt/.test(step))).toEqual([]);
  });
});

describe('someone who did not come', () => {
  const missed = (n: number, at: string, enteredAt: string) =>
    anAppointment(at, enteredAt, {
      n,
      end: { how: 'noShow', at: `${at.slice(0, 10)}T12:00:00Z`, by: 'staff', on: at.slice(0, 10) },
    });

  it('is written to on the next working day, twice at most; then a person calls', () => {
    const steps = planned(
      plan,
      booked(
        missed(1, '2026-04-10T10:00', EARLY),
        missed(2, '2026-04-20T10:00', '2026-04-14T08:00:00Z'),
        missed(3, '2026-04-30T10:00', '2026-04-22T08:00:00Z'),
      ),
    );
    expect(steps['appointment-1/noshow']).toBe('2026-04-13T10:00');
    expect(steps['appointment-2/noshow']).toBe('2026-04-21T10:00');
    expect(steps['appointment-3/noshow']).toMatch(/ cap$/);
    expect(steps['appointment-3/rebook']).toBe('2026-04-30T14:00');
  });

  it('is asked again by the steps that still lie ahead, and by none that fell into the booking', () => {
    const steps = planned(plan, booked(missed(1, '2026-04-28T10:30', '2026-04-09T08:00:00Z')));
    expect(steps.call1).toMatch(/ booked$/);
    expect(steps.book3).toMatch(/ booked$/);
    expect(steps.letter).toBe('2026-05-01T10:00');
    expect(steps.final).toBe('2026-05-29T10:00');
  });

  it('is closed when that becomes known, if the window closed in the meantime', () => {
    const late = anAppointment('2026-06-10T10:00', '2026-06-01T08:00:00Z', {
      end: { how: 'noShow', at: '2026-06-18T09:00:00Z', by: 'staff', on: '2026-06-10' },
    });
    expect(planned(plan, booked(late)).close).toBe('2026-06-18T11:00');
  });
});
