import { longestValues, teamsOf, type TextSettings } from '../longest-values.ts';
import { participantTextFindings } from '../participant-text-rules.ts';
import {
  channelsOf,
  type ParticipantTemplate,
  type ParticipantTexts,
  sendableTemplates,
  type TextLibrary,
} from '../participant-texts.ts';
import { placeholdersIn } from '../placeholders.ts';
import type { Protocol } from '../protocol.ts';
import { isZone } from '../zone.ts';
import type { BrokenText, KnownTemplate, ProtocolKnowledge } from './knowledge.ts';

/** `booked` covers its variants: `booked.phone` is sent in its place. */
const isOfFamily = (id: string, family: string): boolean => id === family || id.startsWith(`${family}.`);

const textsOf = ({ sms, smsNoReply, email = [], letter = [] }: ParticipantTemplate): string =>
  [sms, smsNoReply, ...email, ...letter].join('\n');

const knownTemplate = (texts: readonly ParticipantTexts[], family: string): KnownTemplate => {
  const all = texts.flatMap(({ templates }) => Object.entries(templates));
  const members = all.flatMap(([id, template]) => (isOfFamily(id, family) ? [template] : []));
  const itself = all.flatMap(([id, template]) => (id === family ? [template] : []));
  const stream = members[0]?.stream;
  return {
    ...(stream === undefined || stream === 'either' ? {} : { stream }),
    // A variant is no help to whoever gets none: they are sent the template itself.
    channels: [...new Set(itself.flatMap(channelsOf))],
    placeholders: [...new Set(members.flatMap((member) => placeholdersIn(textsOf(member))))],
  };
};

/**
 * Where a message looks for its text: what stands in a language of the protocol alone. A protocol with none that has texts is told that, and
 * not that every template is missing.
 */
const servingTexts = (texts: TextLibrary, languages: readonly string[]): ParticipantTexts[] => {
  const own = Object.entries(texts).flatMap(([language, each]) => (languages.includes(language) ? [each] : []));
  return own.length > 0 ? own : Object.values(texts);
};

const knownTemplates = (texts: readonly ParticipantTexts[]): ReadonlyMap<string, KnownTemplate> =>
  new Map([...new Set(texts.flatMap(sendableTemplates))].map((family) => [family, knownTemplate(texts, family)]));

/** Faults of section 6 in the texts that a step would send, the protocol's own arms among the words they may not hold. */
const faultsIn = (
  texts: TextLibrary,
  { arms, languages }: Protocol,
  family: string,
  settings: TextSettings | undefined,
): BrokenText[] =>
  languages.flatMap((language) => {
    const library = Object.hasOwn(texts, language) ? texts[language] : undefined;
    if (library === undefined) return [];
    const templates = Object.fromEntries(Object.entries(library.templates).filter(([id]) => isOfFamily(id, family)));
    const names = arms.flatMap(({ id, name }) => (name === undefined ? [id] : [id, name]));
    const own = settings && { teams: teamsOf(settings), longest: longestValues(settings, language) };
    return participantTextFindings({ ...library, templates }, { arms: names, ...own })
      .filter(({ pointer }) => pointer.startsWith('/templates/'))
      .map(({ pointer, rule, word = '', reason: why }) => ({
        text: `${language}${pointer.slice('/templates'.length)}`,
        rule,
        word,
        why,
      }));
  });

/**
 * What a study's texts say about the templates that its protocol names.
 * @param settings names that the study signs with, and what its texts are measured with; none while there is no study
 */
export const protocolKnowledge = (
  texts: TextLibrary,
  isHolidayCalendar: ProtocolKnowledge['isHolidayCalendar'],
  settings?: TextSettings,
): ProtocolKnowledge => ({
  templates: (languages) => knownTemplates(servingTexts(texts, languages)),
  isZone,
  isHolidayCalendar,
  languages: new Set(Object.keys(texts)),
  textFaults: (family, protocol) => faultsIn(texts, protocol, family, settings),
});
