import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import { mayBeClosed } from '../../shared/domain/closed-window.ts';
import { pointerTo } from '../../shared/domain/finding.ts';
import { baseLanguage } from '../../shared/domain/local-format.ts';
import { PAGE_LANGUAGES } from '../../shared/domain/mail-link.ts';
import { stepsOf } from '../../shared/domain/protocol-rules/places.ts';
import { unreadIn } from '../../shared/domain/read-languages.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { untranslated } from '../../shared/domain/untranslated.ts';
import { sentByText, type UnreadDigit, unreadDigits } from '../../shared/domain/unread-digits.ts';
import type { TextLibrary } from '../../shared/domain/participant-texts.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { planOf } from '../../shared/ports/study-calendar.ts';
import { unsetWarnings } from './unset-senders.ts';
import type { ApiPorts } from './ports.ts';
import type { Warning } from './warnings.ts';

const UNREAD_REMEDY = 'write STOP in the texts, and have the inbox read by somebody who knows the language';

const UNTRANSLATED_REMEDY = 'write it in this language: until then it leaves in another language of the protocol';

const UNREAD_DIGIT_REMEDY =
  'ask for a call or an answer in words, or have the inbox read every working day: a person reads this digit, and nothing happens by itself';

const NO_PAGES_REMEDY =
  'ask for an answer by text or phone in the texts: the pages behind the links of mails are in English for whoever reads this language';

/** Where replies in a language mean nothing to us: neither its own word for STOP nor a cry for help. @param at pointer to a language */
export const unreadWarnings = (languages: readonly string[], at: (language: string) => string): Warning[] =>
  unreadIn(languages).map((language) => ({
    code: 'LANGUAGE_NOT_READ',
    field: at(language),
    of: language,
    remedy: UNREAD_REMEDY,
  }));

/** Texts that somebody gets in a language that is not theirs. @param at pointer to a language */
export const untranslatedWarnings = (
  protocol: Protocol,
  texts: TextLibrary,
  at: (language: string) => string,
): Warning[] =>
  untranslated(protocol, texts, Object.keys(builtInParticipantTexts())).map(({ language, text }) => ({
    code: 'TEXT_NOT_IN_LANGUAGE',
    field: at(language),
    of: text,
    remedy: UNTRANSLATED_REMEDY,
  }));

/** Answers that whoever gets a text may think do something. @param at pointer to a language */
export const unreadDigitWarnings = (unread: UnreadDigit[], at: (language: string) => string): Warning[] =>
  unread.map(({ language, text }) => ({
    code: 'DIGIT_NOT_READ',
    field: at(language),
    of: text,
    remedy: UNREAD_DIGIT_REMEDY,
  }));

/** Mails carry links to pages, which are not there in every language. */
const pageWarnings = (protocol: Protocol, at: (language: string) => string): Warning[] => {
  const isMailed = stepsOf(protocol).some(
    ({ value: { send } }) => send?.to === 'participant' && send.channels.includes('email'),
  );
  const without = protocol.languages.filter((language) => !PAGE_LANGUAGES.includes(baseLanguage(language)));
  return (isMailed ? without : []).map((language) => ({
    code: 'PAGES_NOT_IN_LANGUAGE',
    field: at(language),
    of: language,
    remedy: NO_PAGES_REMEDY,
  }));
};

/** At one site at least; those without closed days of their own are as the study. */
const closedWarnings = (study: Study, protocol: Protocol, now: Instant): Warning[] => {
  const sites = study.sites.filter(({ closedPeriods = [] }) => closedPeriods.length > 0).map(({ id }) => id);
  const plans = [undefined, ...sites].map((site) => planOf(study, protocol, site));
  return protocol.timepoints.flatMap((timepoint, at): Warning[] => {
    if (timepoint.ladder === undefined) return [];
    const isClosed = plans.some((plan) => mayBeClosed(plan, timepoint, plan.invitations.zone.toLocal(now).day));
    const field = pointerTo(['protocol', 'timepoints', at]);
    return isClosed ? [{ code: 'WINDOW_IN_CLOSED_DAYS', field, of: timepoint.id }] : [];
  });
};

/** What whoever publishes should look at, though it may be meant. @param study as it would stand then */
export const publishingWarnings = async (
  study: Study,
  protocol: Protocol,
  now: Instant,
  { studies }: Pick<ApiPorts, 'studies'>,
): Promise<Warning[]> => {
  const { participant } = await studies.templates(study.id);
  const at = (language: string) => pointerTo(['protocol', 'languages', protocol.languages.indexOf(language)]);
  return [
    ...unsetWarnings(study),
    ...closedWarnings(study, protocol, now),
    ...unreadWarnings(protocol.languages, at),
    ...untranslatedWarnings(protocol, participant, at),
    ...pageWarnings(protocol, at),
    ...unreadDigitWarnings(unreadDigits(participant, protocol.languages, sentByText(protocol)), at),
  ];
};
