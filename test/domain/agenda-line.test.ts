import { agendaLine, type AgendaLine } from '../../shared/domain/agenda-line.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const lineOf = (record: ParticipantRecord, key: string): AgendaLine => {
  const item = agendaOf(plan, record).find((each) => each.key === key);
  if (item === undefined) throw new Error(`nothing of the agenda is called ${key}`);
  return agendaLine(plan, item);
};

describe('a line of an agenda', () => {
  it('says of a message what it is, by what it goes, and when in the study’s own time', () => {
    expect(lineOf(anInterviewRecord(), 'FU12/invite')).toStrictEqual({
      followUp: 'FU12',
      step: 'invite',
      does: 'send',
      nominal: '2026-03-21',
      at: '2026-03-20T10:00:00+01:00',
      template: 'invite',
      channels: ['sms', 'email'],
      to: 'participant',
    });
  });

  it('says of work whose it is, with no text', () => {
    expect(lineOf(anInterviewRecord(), 'FU12/call1')).toStrictEqual({
      followUp: 'FU12',
      step: 'call1',
      does: 'task',
      nominal: '2026-04-11',
      at: '2026-04-10T10:00:00+02:00',
      to: 'coordinator',
    });
  });

  it('says why something does not happen', () => {
    const record = anInterviewRecord(booked(anAppointment('2026-04-13T10:00', '2026-04-12T09:00:00Z')));
    expect(lineOf(record, 'FU12/appointment-1/appt1')).toMatchObject({ step: 'appt1', skip: 'tooCloseToBooking' });
  });

  it('names the plan of a check-in, and no follow-up', () => {
    const line = lineOf(aCheckInRecord({ anchors: { baseline: '2026-01-31' } }), 'mentor/since-2026-01-31/overdue7');
    expect(line).toMatchObject({ checkIn: 'mentor', step: 'overdue7', does: 'escalate', to: 'teamLeader' });
    expect(line).not.toHaveProperty('followUp');
  });
});
