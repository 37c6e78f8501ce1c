import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { parsePhone } from '../../shared/domain/phone-number.ts';
import { readReply } from '../../shared/domain/reply-keyword.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { commitReply, type ReplyEffect } from './commit-reply.ts';
import type { ReplyPorts } from './ports.ts';

export interface Reply {
  /** As the carrier delivers it, E.164. */
  from: string;
  /** The study's number that was answered. */
  to: string;
  text: string;
}

export interface ReplyResult {
  /** How many participants it was filed with; 0 when nobody has the number. */
  filed: number;
}

/** A number that several people share, or one marked as shared, never acts by itself: someone else may have written. */
const mayAct = (card: ContactCard | undefined, number: string, matches: number): boolean =>
  matches === 1 && !card?.phones.some((phone) => phone.number === number && phone.shared);

const streamAnswered = ({ senders }: Study, to: string): Stream =>
  to === senders.checkIns.smsName && to !== senders.interviews.smsName ? 'checkIns' : 'interviews';

/**
 * A text from a participant (F5.5): a whole message that asks for no more texts ends them in both records, whatever stream it answers,
 * one that calls the number wrong puts it in quarantine, and everything is put before a person. It ends SMS and nothing else.
 */
export const handleReply =
  (ports: ReplyPorts) =>
  async ({ from, to, text }: Reply): Promise<ReplyResult> => {
    const { records, contacts, studies, log, meter } = ports;
    const number = parsePhone(from) ?? from;
    const lookup = contacts.numberHash(number);
    const people = await records.participantsByLookup(undefined, lookup);
    meter.count('reply');
    if (people.length === 0) log.warn('replyFromUnknownNumber', { numberHash: lookup });
    const meaning = readReply(text);
    let filed = 0;
    for (const { study: id, participant } of people) {
      const study = await studies.study(id);
      if (study === undefined) continue;
      const card = (await contacts.read(id, participant, 'reply'))?.card;
      const sameStudy = people.filter((each) => each.study === id).length;
      const acts = mayAct(card, number, sameStudy);
      const effect: ReplyEffect = { meaning, acts, stream: streamAnswered(study, to), text, number };
      await commitReply(ports, id, participant, effect);
      filed += 1;
    }
    return { filed };
  };
