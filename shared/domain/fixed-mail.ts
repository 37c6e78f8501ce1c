import { languageOrder } from './message-text.ts';
import { STAFF_FALLBACK } from './staff-language.ts';
import type { ComposedMail } from './staff-mail.ts';

export interface FixedWording<Values> {
  subject: string;
  lines: (values: Values) => string[];
}

/** What such mails are written in. */
export const FIXED_LANGUAGES: readonly string[] = ['da', 'en'];

/** In the reader's language, else in English. */
export const wordingIn = <Wording>(wordings: Readonly<Record<string, Wording>>, language: string): Wording => {
  const [wording] = languageOrder(language, [STAFF_FALLBACK]).flatMap((each) => wordings[each] ?? []);
  if (wording === undefined) throw new RangeError('the mail has no wording');
  return wording;
};

/** A mail to staff that no study words anew: it says what to do now. */
export const fixedMail = <Values>(
  wordings: Readonly<Record<string, FixedWording<Values>>>,
  language: string,
  values: Values,
): ComposedMail => {
  const wording = wordingIn(wordings, language);
  return { subject: wording.subject, text: `${wording.lines(values).join('\n\n')}\n` };
};
