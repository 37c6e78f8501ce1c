import { fixedMail, type FixedWording } from './fixed-mail.ts';
import type { Stream } from './record.ts';
import type { ComposedMail } from './staff-mail.ts';

interface UsedUp {
  stream: Stream;
  /** Parts that are allowed in a day. */
  budget: number;
  /** What is kept for appointments is used up as well. */
  appointmentsToo: boolean;
  /** Local time, as the reader writes it. */
  since: string;
  url: string;
}

const WORDS: Record<string, FixedWording<UsedUp>> = {
  da: {
    subject: 'Dagens sms’er er brugt',
    lines: ({ stream, budget, appointmentsToo, since, url }) => [
      `Siden ${since} er dagens sms’er ${stream === 'interviews' ? 'om samtaler' : 'om mentorkontakter'} brugt: studiet tillader ${String(budget)} om dagen.`,
      'Beskederne venter og sendes næste afsendelsesdag, så langt den dags antal rækker, eller inden for en time, når antallet hæves under Indstillinger → Sms om dagen. Det, der venter for længe, sendes ad en anden kanal eller bliver en opgave.',
      appointmentsToo
        ? 'Også den femtedel, der er gemt til aftaler, er brugt: påmindelser, flytninger og aflysninger venter.'
        : 'En femtedel er gemt til det, der hører til en aftale.',
      'Se efter, hvorfor der blev sendt så meget, før antallet hæves. Ring selv til dem, der skal mødes i dag og i morgen, hvis deres besked venter.',
      `Se: ${url}`,
    ],
  },
  en: {
    subject: 'The texts of the day are used up',
    lines: ({ stream, budget, appointmentsToo, since, url }) => [
      `Since ${since} the day’s texts about ${stream === 'interviews' ? 'interviews' : 'check-ins'} are used up: the study allows ${String(budget)} a day.`,
      'The messages wait and leave on the next sending day, as far as that day’s number goes, or within the hour once the number is raised under Settings → Texts a day. What waits too long goes by another channel or becomes a task.',
      appointmentsToo
        ? 'The fifth that is kept for appointments is used up as well: reminders, moves and cancellations wait.'
        : 'A fifth is kept for what belongs to an appointment.',
      'See why so much was sent before you raise the number. Call those who meet today and tomorrow yourself if their message waits.',
      `See: ${url}`,
    ],
  },
};

/** To whoever leads, once for each stream, day and number, and again when appointments wait (ADR 27). No study words it anew: it says what to do. */
export const usedUpMail = (language: string, usedUp: UsedUp): ComposedMail => fixedMail(WORDS, language, usedUp);
