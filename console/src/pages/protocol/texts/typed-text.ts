import type { Template } from '../queries.ts';

/** A text as it is typed: paragraphs of a mail or a letter are parted by empty lines. */
export interface TypedText {
  stream: Template['stream'];
  sms: string;
  smsNoReply: string;
  email: string;
  letter: string;
}

export const TEXT_FIELDS = ['sms', 'smsNoReply', 'email', 'letter'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export const typedOf = (template: Template | undefined): TypedText => ({
  stream: template?.stream ?? 'interviews',
  sms: template?.sms ?? '',
  smsNoReply: template?.smsNoReply ?? '',
  email: (template?.email ?? []).join('\n\n'),
  letter: (template?.letter ?? []).join('\n\n'),
});

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** What is empty is left out. */
export const templateOf = ({ stream, sms, smsNoReply, email, letter }: TypedText): Template => ({
  stream,
  ...(sms.trim() === '' ? {} : { sms: sms.trim() }),
  ...(smsNoReply.trim() === '' ? {} : { smsNoReply: smsNoReply.trim() }),
  ...(paragraphsOf(email).length === 0 ? {} : { email: paragraphsOf(email) }),
  ...(paragraphsOf(letter).length === 0 ? {} : { letter: paragraphsOf(letter) }),
});
