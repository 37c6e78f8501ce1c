import { OWN_WORDS } from './by-hand.ts';
import type { ParticipantTemplate, TextLibrary } from './participant-texts.ts';
import type { Channel } from './protocol.ts';
import type { ByHandMessage, Stream } from './record.ts';

/** What staff wrote for one participant. Paragraphs of a mail or a letter are parted by empty lines. */
export interface WrittenWords {
  text: string;
  /** Of an e-mail; without one it has that of the study. */
  subject?: string;
}

export interface OwnWords extends WrittenWords {
  stream: Stream;
  channel: Channel;
}

export const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).map((each) => each.trim());

/** The same words whether an answer can come back or not: nothing is cut out of what somebody wrote. */
const templateOf = ({ stream, channel, text }: OwnWords): ParticipantTemplate =>
  channel === 'sms' ? { stream, sms: text, smsNoReply: text } : { stream, [channel]: paragraphsOf(text) };

/** The study's texts with these words among them, in every language: they are sent as they are. */
export const withOwnWords = (texts: TextLibrary, words: OwnWords): TextLibrary =>
  Object.fromEntries(
    Object.entries(texts).map(([language, own]) => [
      language,
      {
        ...own,
        ...(words.subject === undefined ? {} : { subject: words.subject, noticeSubject: words.subject }),
        templates: { ...own.templates, [OWN_WORDS]: templateOf(words) },
      },
    ]),
  );

/** What the sealed words are bound to, so that they open as the words of no other message. */
export const placeOfWords = (stream: Stream, { enteredAt }: Pick<ByHandMessage, 'enteredAt'>): string =>
  `${OWN_WORDS}/${stream}/${enteredAt}`;
