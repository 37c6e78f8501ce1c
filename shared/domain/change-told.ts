import { type AgendaItem, isMessage } from './agenda-item.ts';
import { pauseAt, pausesOf } from './pause.ts';
import type { Channel } from './protocol.ts';
import { agendaOf } from './record-agenda.ts';
import type { Appointment, InterviewRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** How a change of an appointment reaches the participant, as the record stands once it is entered. */
export interface ChangeTold {
  /** The message, and the channels that a consent or a hold leaves it, in order; absent when none leaves. */
  message?: { step: string; at: Instant; channels: Channel[] };
  /** A call stands on the worklist whatever becomes of the message. */
  isCalled: boolean;
}

const channelsOf = (plan: StudyPlan, record: InterviewRecord, { definition, at }: AgendaItem): Channel[] => {
  const hold = pauseAt(pausesOf(record, 'interviews', plan.appointments.zone), at);
  return (definition.send?.channels ?? []).filter(
    (channel) => record.consent[channel] && (hold?.channels?.includes(channel) ?? true),
  );
};

/** @param appointment the one that is cancelled, or the new one of a move */
export const changeTold = (
  plan: StudyPlan,
  record: InterviewRecord,
  timepoint: string,
  appointment: Appointment,
): ChangeTold => {
  const from = appointment.end?.how === 'cancelled' ? 'cancelled' : 'moved';
  const about = agendaOf(plan, record).filter(
    (item) => item.of === timepoint && item.appointment?.n === appointment.n && item.definition.from === from,
  );
  const message = about.find((item) => isMessage(item) && item.skip === undefined);
  return {
    isCalled: about.some(({ does }) => does === 'task'),
    ...(message
      ? { message: { step: message.definition.id, at: message.at, channels: channelsOf(plan, record, message) } }
      : {}),
  };
};
