import type { ContactCard, Reach } from '../../shared/domain/contact-card.ts';
import type { RenderedMessage } from '../../shared/domain/message-text.ts';
import type { Channel } from '../../shared/domain/protocol.ts';
import type { ProviderAnswer } from '../../shared/domain/send-outcome.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { OutgoingEmail, OutgoingSms } from '../../shared/ports/messenger.ts';
import type { Letter } from '../../shared/ports/print-queue.ts';
import { sealOne } from '../../shared/ports/sealed-texts.ts';
import { letterLines } from '../../shared/domain/contact-card.ts';
import type { MailLink } from './mail-link.ts';
import { outgoingEmail, outgoingSms, type Envelope } from './outgoing.ts';
import type { CarryOutPorts } from './ports.ts';

/** What is sent, to whom and how. */
export interface Ready {
  channel: Channel;
  card: ContactCard;
  reach: Reach;
  rendered: RenderedMessage;
  /** Of a mail. */
  link: MailLink | undefined;
}

export type PostRequest = { kind: 'letter'; letter: Letter } | OutgoingSms | OutgoingEmail;

const letterOf = ({ study, record, intent, attempt, now }: Envelope, { card, reach, rendered }: Ready): Letter => ({
  study: study.id,
  participant: record.participant,
  step: intent.key,
  attempt,
  at: isoInstant(now),
  lines: reach.letter === undefined ? [] : letterLines(card.name, reach.letter),
  text: rendered.text,
  language: rendered.language,
});

/** Whole before its step is claimed, so that nothing but the request itself can fail afterwards. */
export const requestFor = async (ports: CarryOutPorts, envelope: Envelope, ready: Ready): Promise<PostRequest> => {
  const { channel, reach, rendered, link } = ready;
  if (channel === 'letter') return { kind: 'letter', letter: letterOf(envelope, ready) };
  const to = reach[channel] ?? '';
  return channel === 'sms'
    ? outgoingSms(envelope, to, rendered)
    : outgoingEmail(envelope, to, { ...rendered, link }, ports);
};

/** The one request of a claim; never throws for what a provider or the network does. */
export const post = async (ports: CarryOutPorts, request: PostRequest): Promise<ProviderAnswer> => {
  if (request.kind !== 'letter') return ports.messenger.send(request);
  try {
    const { letter } = request;
    // Places and the words of staff stand in it: while it waits nobody reads them in the tables.
    const text = await sealOne(letter.text, letter, ports.contacts);
    if (text === undefined) throw new Error('the card went with its key meanwhile');
    await ports.letters.add({ ...letter, text });
    return { kind: 'accepted' };
  } catch {
    // The queue is keyed by step, so trying again cannot print it twice.
    return { kind: 'refusedForNow', code: 'printQueue' };
  }
};
