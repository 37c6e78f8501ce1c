import { isMessage } from '../../../shared/domain/agenda-item.ts';
import { agendaOf } from '../../../shared/domain/record-agenda.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import { type Instant, isoInstant } from '../../../shared/domain/zone.ts';
import type { MessageRow } from '../../../shared/ports/record-store.ts';
import { stepState } from '../step-state.ts';
import { type Entry, mediumOf, payloadOf, person, urnOf } from './fhir-words.ts';

/** Messages that lie ahead; who gets them by which channel is decided when they go. */
export const plannedMessages = (record: ParticipantRecord, plan: StudyPlan, now: Instant): Entry[] =>
  agendaOf(plan, record)
    .filter((item) => isMessage(item) && item.at > now && stepState(record, item, {}).state === 'planned')
    .map(({ key, at, definition: { send } }) => ({
      fullUrl: urnOf(record.study, 'CommunicationRequest', record.participant, key),
      resource: {
        resourceType: 'CommunicationRequest',
        status: record.held ? 'draft' : 'active',
        intent: 'plan',
        subject: person(record.study, record.participant),
        medium: send?.channels.map(mediumOf),
        payload: payloadOf(send?.template ?? '', record.language),
        occurrenceDateTime: isoInstant(at),
      },
    }));

const STATUS: Record<string, string> = {
  sending: 'in-progress',
  sent: 'completed',
  waiting: 'preparation',
  failed: 'not-done',
  skipped: 'not-done',
};

/** What became of a message; one whose fate nobody knows says so. */
export const sentMessage = (
  { study, participant, key, at, channel, template, state, reason, delivery }: MessageRow,
  language: string,
): Entry => ({
  fullUrl: urnOf(study, 'Communication', participant, key, at),
  resource: {
    resourceType: 'Communication',
    status: STATUS[state] ?? 'unknown',
    ...((reason ?? delivery) === undefined ? {} : { statusReason: { text: reason ?? delivery } }),
    subject: person(study, participant),
    ...(channel === undefined ? {} : { medium: [mediumOf(channel)] }),
    ...(state === 'sent' ? { sent: at } : {}),
    ...(template === undefined ? {} : { payload: payloadOf(template, language) }),
  },
});
