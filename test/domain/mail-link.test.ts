import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { isOfQuestionnaire, isOverFor, linkSubject } from '../../shared/domain/mail-link.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { anInvitation } from '../support/a-pending.ts';
import { aPlan, aQuestionnairePlan } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
const NOW = Date.parse('2026-03-23T09:00:00Z');
const booked = anAppointment('2026-04-28T10:30', '2026-03-20T09:00:00Z');
const record = (...appointments: Appointment[]) => anInterviewRecord({ followUps: { FU12: { appointments } } });
const from = (reference: Step['from'], over: Partial<AgendaItem> = {}): AgendaItem => {
  const item = anInvitation('mail', '2026-03-23T10:00:00+01:00', { clock: 'appointment', ...over });
  return { ...item, definition: { ...item.definition, from: reference } };
};
const about = (item: AgendaItem, of = record()) => linkSubject(item, plan, of, NOW);
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

  it('about a questionnaire finds no time, and shows an appointment that was made for it', () => {
    const asked = aQuestionnairePlan();
    const page = (item: AgendaItem) => linkSubject(item, asked, record(), NOW).page;
    expect(page(anInvitation('mail', '2026-03-23T10:00:00+01:00', { clock: 'booking' }))).toBeUndefined();
    expect(page(from('cancelled', { appointment: booked }))).toBeUndefined();
    expect(page(from('appointment', { appointment: booked }))).toBe('appointment');
    const isAnswered = (over: Partial<AgendaItem>, of = asked) => isOfQuestionnaire(from('target', over), of);
    expect([isAnswered({}), isAnswered({ appointment: booked }), isAnswered({}, plan)]).toEqual([true, false, false]);
  });

  it('that only stops mail works for at least 30 days', () => {
    const soon = { ...booked, at: '2026-03-24T10:30' };
    expect(subjectOf(record(soon), ({ definition }) => definition.from === 'booking').stopExpires).toBe(
      '2026-04-22T09:00:00Z',
    );
  });

  it.each([
    ['tells of a new time', 'booking', 'appointment'],
    ['tells of a moved one', 'moved', 'appointment'],
    ['reminds of it', 'appointment', 'appointment'],
    ['says that it is off', 'cancelled', 'invitation'],
    ['says that they did not come', 'noShow', 'invitation'],
    ['asks to call their mentor', 'due', 'invitation'],
  ] as const)('that %s leads to the page of an appointment, or helps to find one: %s, %s', (_what, reference, page) => {
    expect(about(from(reference, { appointment: booked }))).toMatchObject({ page, n: 1 });
  });

  it('of thanks leads nowhere, and names no appointment that it is not about', () => {
    expect(about(from('done'))).not.toHaveProperty('page');
    expect(about(from('done', { appointment: booked }))).not.toHaveProperty('page');
    expect(about(from('done'))).not.toHaveProperty('n');
  });

  it('that staff wrote leads to the appointment that it speaks of, and else nowhere', () => {
    expect(about(from('due', { clock: 'byHand', appointment: booked }))).toMatchObject({ page: 'appointment', n: 1 });
    expect(about(from('due', { clock: 'byHand' }))).not.toHaveProperty('page');
  });

  it('of a text that staff chose helps to find a time where the ladder asks for one with it', () => {
    const chosen = (template: string, of = 'FU12') => about(anInvitation(template, undefined, { clock: 'byHand', of }));
    expect(chosen('invite')).toMatchObject({ page: 'invitation', pageExpires: Date.parse('2026-06-20T22:00:00Z') });
    expect(chosen('thanks')).not.toHaveProperty('page');
    expect(chosen('invite', 'mentor')).not.toHaveProperty('page');
  });

  it.each([
    ['a check-in has no window', from('due', { of: 'mentor' }), record()],
    ['a register has none', from('target', { of: 'REG24' }), record()],
    ['nobody knows when it is', anInvitation(), anInterviewRecord({ anchors: {} })],
  ])('works for a week where %s', (_where, item, of) => {
    expect(isoInstant(about(item, of).pageExpires)).toBe('2026-03-30T09:00:00Z');
  });

  it('works for a week from now where what it is about is long over', () => {
    const past = { ...booked, at: '2026-03-02T10:30' };
    expect(isoInstant(about(from('noShow', { appointment: past })).pageExpires)).toBe('2026-03-30T09:00:00Z');
  });

  it('leads nowhere for whoever stopped what the mail is about', () => {
    const { participation } = anInterviewRecord();
    const support = aCheckInRecord().participation;
    expect(isOverFor(anInterviewRecord({ participation: { ...participation, interviews: 'stopped' } }))).toBe(true);
    expect(isOverFor(anInterviewRecord({ participation: { ...participation, register: 'stopped' } }))).toBe(false);
    expect(isOverFor(aCheckInRecord({ participation: { ...support, intervention: 'stopped' } }))).toBe(true);
    expect(isOverFor(aCheckInRecord({ participation: { ...support, life: 'dead' } }))).toBe(true);
    const erasures = [{ asked: { at: '2026-03-20T09:00:00Z', by: 'coordinator-1' } }];
    expect(isOverFor(anInterviewRecord({ erasures }))).toBe(true);
  });

  it('leads on for everybody else', () => {
    expect([anInterviewRecord(), aCheckInRecord()].map(isOverFor)).toEqual([false, false]);
    const { participation } = anInterviewRecord();
    expect(isOverFor(anInterviewRecord({ participation: { ...participation, life: 'emigrated' } }))).toBe(false);
  });
});
