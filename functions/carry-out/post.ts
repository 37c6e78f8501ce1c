import type { ContactCard, Reach } from '../../shared/domain/contact-card.ts';
import type { RenderedMessage } from '../../shared/domain/message-text.ts';
import type { Channel } from '../../shared/domain/protocol.ts';
import type { ProviderAnswer } from '../../shared/domain/send-outcome.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { letterLines, outgoingEmail, outgoingSms, type Envelope } from './outgoing.ts';
import type { CarryOutPorts } from './ports.ts';

const postLetter = async (
  ports: CarryOutPorts,
  envelope: Envelope,
  card: ContactCard,
  reach: Reach,
  rendered: RenderedMessage,
): Promise<ProviderAnswer> => {
  if (reach.letter === undefined) return { kind: 'refusedForGood', code: 'noAddress' };
  const { study, record, intent, attempt, now } = envelope;
  const lines = letterLines(card.name, reach.letter);
  const letter = {
    study: study.id,
    participant: record.participant,
    step: intent.key,
    attempt,
    at: isoInstant(now),
    lines,
    text: rendered.text,
    language: rendered.language,
  };
  try {
    await ports.letters.add(letter);
    return { kind: 'accepted' };
  } catch {
    // The queue is keyed by step, so trying again cannot print it twice.
    return { kind: 'refusedForNow', code: 'printQueue' };
  }
};

/** The one request of a claim; never throws for what a provider or the network does. */
export const post = async (
  ports: CarryOutPorts,
  envelope: Envelope,
  channel: Channel,
  card: ContactCard,
  reach: Reach,
  rendered: RenderedMessage,
): Promise<ProviderAnswer> => {
  if (channel === 'letter') return postLetter(ports, envelope, card, reach, rendered);
  const to = reach[channel] ?? '';
  const message =
    channel === 'sms' ? outgoingSms(envelope, to, rendered) : outgoingEmail(envelope, to, rendered, ports);
  return ports.messenger.send(message);
};
