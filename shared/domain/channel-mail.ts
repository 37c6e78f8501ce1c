import { fixedMail, type FixedWording } from './fixed-mail.ts';
import type { ComposedMail } from './staff-mail.ts';

interface Shut {
  /** Local time, as the reader writes it. */
  since: string;
  url: string;
}

const WORDS: Record<string, FixedWording<Shut>> = {
  da: {
    subject: 'Sms kan ikke sendes lige nu',
    lines: ({ since, url }) => [
      `Siden ${since} tager sms-udbyderen ikke imod noget fra studiet: det gælder kontoen, ikke en enkelt deltager.`,
      'Intet er tabt. Beskederne venter og sendes af sig selv, når udbyderen tager imod igen; det prøves mindst en gang i timen.',
      'Bed den, der driver systemet, se på kontoen (budget, spærring). Ring selv til dem, der skal mødes i dag og i morgen.',
      `Se: ${url}`,
    ],
  },
  en: {
    subject: 'Texts cannot be sent right now',
    lines: ({ since, url }) => [
      `Since ${since} the provider of texts takes nothing from the study: it is about the account, not about one participant.`,
      'Nothing is lost. The messages wait and leave by themselves once the provider takes them again; that is tried at least once an hour.',
      'Ask whoever runs the system to look at the account (budget, suspension). Call those who meet today and tomorrow yourself.',
      `See: ${url}`,
    ],
  },
};

/** To whoever leads, once each time that texts stop leaving (faults 39 and 40). No study words it anew: it says what to do. */
export const channelMail = (language: string, shut: Shut): ComposedMail => fixedMail(WORDS, language, shut);
