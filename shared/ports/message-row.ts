import type { ParticipantRecord, StepOutcome } from '../domain/record.ts';
import type { MessageRow } from './record-store.ts';

/** One line of the message list for a step's outcome: never the text, the number or the address. */
export const messageRow = (record: ParticipantRecord, key: string, outcome: StepOutcome): MessageRow => ({
  study: record.study,
  stream: record.stream,
  participant: record.participant,
  key,
  at: outcome.at,
  state: outcome.state,
  ...('channel' in outcome && outcome.channel ? { channel: outcome.channel } : {}),
  ...('template' in outcome && outcome.template ? { template: outcome.template } : {}),
  ...('attempt' in outcome && outcome.attempt ? { attempt: outcome.attempt } : {}),
  ...(outcome.state === 'sent'
    ? { delivery: outcome.delivery, ...(outcome.segments ? { segments: outcome.segments } : {}) }
    : {}),
  ...(outcome.state === 'skipped' ? { reason: outcome.reason } : {}),
  ...('code' in outcome && outcome.code ? { reason: outcome.code } : {}),
});
