import { doesOf, type AgendaItem } from './agenda-item.ts';
import { appointmentsIn } from './follow-up.ts';
import { appointmentIn } from './ending-key.ts';
import { agendaOf } from './record-agenda.ts';
import type { Appointment, ParticipantRecord } from './record.ts';
import { stepIdIn, subjectIn } from './step-key.ts';
import type { Step } from './protocol.ts';
import { ladderOf, stepsIn, type StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** A message that left. */
export interface Left {
  /** Of its step, without the number of a repetition. */
  key: string;
  template: string;
  at: Instant;
}

const stepsOf = (record: ParticipantRecord, plan: StudyPlan, of: string): Step[] => {
  if (record.stream === 'checkIns') return plan.protocol.checkIns[of]?.ladder ?? [];
  const ladder = ladderOf(plan, of);
  return ladder === undefined ? [] : stepsIn(ladder);
};

const appointmentOf = (record: ParticipantRecord, of: string, key: string): Appointment | undefined => {
  const n = appointmentIn(key)?.n;
  return appointmentsIn(record, of).find((each) => each.n === n);
};

/** The agenda of today plans no reminder any more of an appointment that has ended. */
const byKey = (record: ParticipantRecord, plan: StudyPlan, { key, at }: Left): AgendaItem | undefined => {
  const of = subjectIn(key);
  const definition = stepsOf(record, plan, of).find(({ id }) => id === stepIdIn(key));
  const appointment = appointmentOf(record, of, key);
  if (definition === undefined || (appointmentIn(key) && appointment === undefined)) return undefined;
  const clock = appointment ? 'appointment' : record.stream === 'checkIns' ? 'checkIns' : 'booking';
  const does = doesOf(definition);
  return {
    key,
    stream: record.stream,
    clock,
    of,
    definition,
    does,
    nominal: 0,
    at,
    ...(appointment ? { appointment } : {}),
  };
};

/** What it was about, in the words that it left with: a reminder may have gone with those of the first message. */
export const leftItem = (record: ParticipantRecord, plan: StudyPlan, left: Left): AgendaItem | undefined => {
  const item = agendaOf(plan, record).find(({ key }) => key === left.key) ?? byKey(record, plan, left);
  const send = item?.definition.send;
  if (item === undefined || send === undefined || left.template === '') return undefined;
  return { ...item, definition: { ...item.definition, send: { ...send, template: left.template } } };
};
