import { ANSWER_TEMPLATES, type ParticipantTemplate, type TextLibrary } from './participant-texts.ts';
import { isDigitRead } from './reply-act.ts';
import { offeredDigits } from './reply-offer.ts';
import { stepsOf } from './protocol-rules/places.ts';
import type { Protocol } from './protocol.ts';

export interface UnreadDigit {
  language: string;
  /** Where it stands: `da/ask/sms`, or `…/smsNoReply`. */
  text: string;
}

/** Ids of the texts that a protocol's steps send to participants, without their variants. */
export const sentByText = (protocol: Protocol): string[] => [
  ...new Set(
    stepsOf(protocol).flatMap(({ value: { send } }) =>
      send?.to === 'participant' && send.channels.includes('sms') ? [send.template] : [],
    ),
  ),
];

const offersUnread = (id: string, { sms = '', smsNoReply = '' }: ParticipantTemplate): string[] => [
  ...(offeredDigits(sms).some((digit) => !isDigitRead(id, digit)) ? ['sms'] : []),
  // Nobody can answer its sender.
  ...(offeredDigits(smsNoReply).length > 0 ? ['smsNoReply'] : []),
];

/**
 * Text messages that offer a digit as an answer which does nothing by itself: a person reads it (`isDigitRead`).
 * @param languages in which they are looked for
 * @param sent ids of those that steps send: answers and variants go with them; absent: all
 */
export const unreadDigits = (
  texts: TextLibrary,
  languages: readonly string[],
  sent?: readonly string[],
): UnreadDigit[] => {
  const isMeant = (id: string): boolean =>
    sent === undefined || [...sent, ...ANSWER_TEMPLATES].includes(id.split('.')[0] ?? id);
  return languages.flatMap((language) =>
    Object.entries(texts[language]?.templates ?? {}).flatMap(([id, template]) =>
      isMeant(id) ? offersUnread(id, template).map((field) => ({ language, text: `${language}/${id}/${field}` })) : [],
    ),
  );
};
