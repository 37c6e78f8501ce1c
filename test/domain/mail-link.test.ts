import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { isOverFor, linkSubject } from '../../shared/domain/mail-link.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const NOW = Date.parse('2026-03-23T09:00:00Z');
const booked: Appointment = {
  n: 1,
  at: '2026-04-28T10:30',
  minutes: 60,
  mode: 'inPerson',
  enteredAt: '2026-03-20T09:00:00Z',
};
const record = (...appointments: Appointment[]) => anInterviewRecord({ followUps: { FU12: { appointments } } });
const subjectOf = (of: ReturnType<typeof record>, isMeant: (item: AgendaItem) => boolean) => {
  const item = agendaOf(plan, of).find((each) => each.of === 'FU12' && isMeant(each));
  if (item === undefined) throw new Error('no such step');
  const { pageExpires, stopExpires, ...subject } = linkSubject(item, plan, of, NOW);
  return { ...subject, pageExpires: isoInstant(pageExpires), stopExpires: isoInstant(stopExpires) };
};

describe('the link of a mail', () => {
  it('about an appointment shows it until a week after its end', () => {
    expect(subjectOf(record(booked), ({ definition }) => definition.from === 'appointment')).toEqual({
      page: 'appointment',
      of: 'FU12',
      n: 1,
      pageExpires: '2026-05-05T09:30:00Z',
      stopExpires: '2026-05-05T09:30:00Z',
    });
  });

  it('about an invitation helps to find a time until a week after the window', () => {
    const { page, pageExpires } = subjectOf(record(), ({ definition }) => definition.id === 'invite');
    expect({ page, pageExpires }).toEqual({ page: 'invitation', pageExpires: '2026-06-20T22:00:00Z' });
  });

  it('about a cancellation helps to find another time, and about the last one there is none', () => {
    const end = { how: 'cancelled', at: '2026-03-23T09:00:00Z', by: 'staff' } as const;
    const isCancelled = ({ definition }: AgendaItem) =>
      definition.from === 'cancelled' && definition.send?.to === 'participant';
    expect(subjectOf(record({ ...booked, end }), isCancelled)).toMatchObject({ page: 'invitation' });
    expect(subjectOf(record({ ...booked, end: { ...end, final: true } }), isCancelled)).not.toHaveProperty('page');
  });

  it('that only stops mail works for at least 30 days', () => {
    const soon = { ...booked, at: '2026-03-24T10:30' };
    expect(subjectOf(record(soon), ({ definition }) => definition.from === 'booking').stopExpires).toBe(
      '2026-04-22T09:00:00Z',
    );
  });

  it('leads nowhere for whoever stopped what the mail is about', () => {
    const { participation } = anInterviewRecord();
    const support = aCheckInRecord().participation;
    expect(isOverFor(anInterviewRecord({ participation: { ...participation, interviews: 'stopped' } }))).toBe(true);
    expect(isOverFor(anInterviewRecord({ participation: { ...participation, register: 'stopped' } }))).toBe(false);
    expect(isOverFor(aCheckInRecord({ participation: { ...support, intervention: 'stopped' } }))).toBe(true);
    expect(isOverFor(aCheckInRecord({ participation: { ...support, life: 'dead' } }))).toBe(true);
  });
});
