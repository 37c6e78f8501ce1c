import { incomingText } from '../../shared/contract/incoming-text.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { handleReply } from './handle-reply.ts';
import type { ReplyPorts } from './ports.ts';

/** The carrier's words must not get into an error: they hold a number and what somebody wrote. */
class UnreadableText extends Error {
  override name = 'UnreadableText';
}

/** One text as the topic carries it. @throws UnreadableText, so that it lies before a person and not nowhere */
export const takeText = (ports: ReplyPorts) => {
  const take = handleReply(ports);
  return async (message: string, at: Instant): Promise<void> => {
    const read = incomingText.safeParse(message);
    if (!read.success) throw new UnreadableText('no text from a carrier');
    const { inboundMessageId: id, originationNumber: from, destinationNumber: to, messageBody: text } = read.data;
    await take({ id, from, to, text, at });
  };
};
