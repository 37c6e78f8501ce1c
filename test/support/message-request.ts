import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import type { MessageRequest, RenderedMessage, RenderResult } from '../../shared/domain/message-text.ts';
import { type MessageFacts, messageValues } from '../../shared/domain/message-values.ts';

/** An appointment on Monday 28 December 2026, half past ten. */
export const someFacts = (facts: Partial<MessageFacts> = {}): MessageFacts => ({
  stream: 'interviews',
  team: { da: 'Opfølgningsteamet', en: 'Follow-up team' },
  phone: '+4538641234',
  emergency: { da: '1813 eller 112', en: '1813 or 112' },
  day: civil('2026-12-28'),
  minuteOfDay: 630,
  monthsSinceFirst: 12,
  sinceFirst: { count: 12, unit: 'month' },
  minutes: 45,
  ...facts,
});

/** An SMS in Danish with all facts; name only what the test is about. */
export const aMessage = (request: Partial<MessageRequest> & { facts?: Partial<MessageFacts> } = {}): MessageRequest => {
  const { facts, ...rest } = request;
  const stream = rest.stream ?? 'interviews';
  return {
    templateId: 'booked',
    channel: 'sms',
    language: 'da',
    texts: builtInParticipantTexts(),
    stream,
    values: (language) => messageValues(someFacts({ stream, ...facts }), language),
    replyPossible: true,
    ...rest,
  };
};

/** The message, when there is one; a refusal fails the test with its reason. */
export const rendered = (result: RenderResult): RenderedMessage => {
  if (result.kind === 'rendered') return result;
  throw new Error(`refused: ${JSON.stringify(result)}`);
};
