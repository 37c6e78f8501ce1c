import { speaksOfCrisis } from '../../shared/domain/crisis-words.ts';
import { parsePhone } from '../../shared/domain/phone-number.ts';
import { readReply } from '../../shared/domain/reply-keyword.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import { answerAtOnce } from './answer-at-once.ts';
import { fileForNobody, fileWithHolder } from './file-reply.ts';
import { concerned, holdersOf, notAmong } from './holders.ts';
import type { ReplyPorts } from './ports.ts';

export interface Reply {
  /** The carrier's own; the same one twice is one text. */
  id: string;
  /** As the carrier delivers it, E.164. */
  from: string;
  /** The study's number that was answered. */
  to: string;
  text: string;
  at: Instant;
}

export interface ReplyResult {
  /** How many participants it was filed with; 0 when nobody has the number. */
  filed: number;
}

/** Longer than any text that is read; a flood of parts must not fill the inbox. */
const KEPT_CHARACTERS = 2_000;

/**
 * A text from a participant (F5.5, F5.6, ADR 17). A whole message that is a keyword acts, if the number is one person's; everything lies
 * in the inbox of the sender that was answered, and a cry for help asks for a person at once. Taking in the same text again changes nothing.
 */
export const handleReply =
  (ports: ReplyPorts) =>
  async ({ id, from, to, text, at }: Reply): Promise<ReplyResult> => {
    const { contacts, log, meter } = ports;
    const number = parsePhone(from) ?? from;
    const meaning = readReply(text);
    const crisis = meaning === 'human' && speaksOfCrisis(text);
    const taken = { id, to, number, text: text.slice(0, KEPT_CHARACTERS), at: isoInstant(at), meaning, crisis };
    meter.count('reply');
    const holders = await holdersOf(ports, number, to);
    if (holders.length === 0) {
      log.warn('replyFromUnknownNumber', { numberHash: contacts.numberHash(number) });
      await fileForNobody(ports, taken);
      return { filed: 0 };
    }
    const isStop = meaning === 'smsOptOut';
    const filed = [];
    for (const holder of concerned(holders, isStop)) filed.push(await fileWithHolder(ports, holder, taken));
    // Who was entered with the number meanwhile saw no STOP yet: whoever writes last looks after that (ADR 17).
    const late = isStop ? notAmong(holders, await holdersOf(ports, number, to)) : [];
    for (const holder of late) filed.push(await fileWithHolder(ports, holder, taken));
    await answerAtOnce(ports, taken, filed);
    return { filed: filed.length };
  };
