import { leftItem } from '../../shared/domain/left-item.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import { aByHandMessage } from '../support/a-by-hand-message.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { anAppointment, booked } from '../support/planned.ts';
import { aPlan, withMentorPlan } from '../support/a-study.ts';

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

  it('is known so of a check-in, and of a follow-up that has no date any more', () => {
    const appointments = [anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z', { end: MISSED })];
    const mentored = aCheckInRecord({ appointments });
    expect(agendaOf(plan, mentored).map(({ key }) => key)).not.toContain('mentor/appointment-1/ci1');
    expect(leftItem(mentored, plan, { key: 'mentor/appointment-1/ci1', template: 'ci1', at })).toMatchObject({
      stream: 'checkIns',
      clock: 'appointment',
      of: 'mentor',
      appointment: { n: 1 },
      definition: { id: 'ci1', send: { template: 'ci1' } },
    });
    const undated = anInterviewRecord({ anchors: {} });
    const invited = leftItem(undated, plan, { key: 'FU12/invite', template: 'invite', at });
    expect(invited).toMatchObject({ stream: 'interviews', clock: 'booking', at, definition: { id: 'invite' } });
  });

  it('is known so of a silence that is over', () => {
    const hello: Step = { id: 'hello', from: 'due', send: { to: 'participant', template: 'hello', channels: ['sms'] } };
    const greeting = aPlan((protocol) => withMentorPlan(protocol, ({ ladder }) => ({ ladder: [...ladder, hello] })));
    const over = { key: 'mentor/since-2020-01-01/hello', template: 'hello', at };
    expect(leftItem(aCheckInRecord(), greeting, over)).toMatchObject({ clock: 'checkIns', definition: hello });
  });

  it('is known of what staff sent by hand', () => {
    const byHand = { '4': aByHandMessage({ template: 'invite' }) };
    const key = 'FU12/byHand-4/byHand';
    const item = leftItem({ ...record, byHand }, plan, { key, template: 'invite', at });
    expect(item).toMatchObject({ clock: 'byHand', definition: { send: { template: 'invite', channels: ['sms'] } } });
  });

  it('has the words that it left with, also where its step has others', () => {
    expect(left('book2', 'invite')).toMatchObject({ definition: { id: 'book2', send: { template: 'invite' } } });
  });

  it.each([
    ['of a step that the plan has no more', 'appt9', 'appt9'],
    ['of a step that sends nothing', 'call1', 'invite'],
    ['of an appointment that nobody knows', 'appointment-2/appt7', 'appt7'],
    ['whose words nobody wrote down', 'book2', ''],
  ])('is not known: one %s', (_, step, template) => {
    expect(left(step, template)).toBeUndefined();
  });
});
