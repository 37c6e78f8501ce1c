import { leftItem } from '../../shared/domain/left-item.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { anAppointment, booked } from '../support/planned.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const at = Date.parse('2026-04-21T08:00:00Z');
const MISSED = { how: 'noShow', at: '2026-04-28T12:00:00Z', on: '2026-04-28', by: 'staff' } as const;
const record = anInterviewRecord(booked(anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z', { end: MISSED })));
const left = (step: string, template: string) => leftItem(record, plan, { key: `FU12/${step}`, template, at });

describe('a message that left', () => {
  it('is known by its key when nothing plans it any more, such as the reminder of an interview that was missed', () => {
    expect(agendaOf(plan, record).map(({ key }) => key)).not.toContain('FU12/appointment-1/appt7');
    expect(left('appointment-1/appt7', 'appt7')).toMatchObject({
      of: 'FU12',
      appointment: { n: 1, at: '2026-04-28T10:30' },
      definition: { id: 'appt7', from: 'appointment', send: { template: 'appt7' } },
    });
  });

  it('has the words that it left with, also where its step has others', () => {
    expect(left('book2', 'invite')).toMatchObject({ definition: { id: 'book2', send: { template: 'invite' } } });
  });

  it.each([
    ['of a step that the plan has no more', 'appt9', 'appt9'],
    ['of an appointment that nobody knows', 'appointment-2/appt7', 'appt7'],
    ['whose words nobody wrote down', 'book2', ''],
  ])('is not known: one %s', (_, step, template) => {
    expect(left(step, template)).toBeUndefined();
  });
});
