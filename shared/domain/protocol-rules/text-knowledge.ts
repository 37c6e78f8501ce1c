import { participantTextFindings } from '../participant-text-rules.ts';
import { channelsOf, type ParticipantTemplate, sendableTemplates, type TextLibrary } from '../participant-texts.ts';
import { placeholdersIn } from '../placeholders.ts';
import type { Protocol } from '../protocol.ts';
import { isZone } from '../zone.ts';
import type { BrokenText, KnownTemplate, ProtocolKnowledge } from './knowledge.ts';

/** `booked` covers its variants: `booked.phone` is sent in its place. */
const isOfFamily = (id: string, family: string): boolean => id === family || id.startsWith(`${family}.`);

const textsOf = ({ sms, smsNoReply, email = [], letter = [] }: ParticipantTemplate): string =>
  [sms, smsNoReply, ...email, ...letter].join('\n');

const knownTemplate = (texts: TextLibrary, family: string): KnownTemplate => {
  const members = Object.values(texts).flatMap(({ templates }) =>
    Object.entries(templates).flatMap(([id, template]) => (isOfFamily(id, family) ? [template] : [])),
  );
  const stream = members[0]?.stream;
  return {
    ...(stream === undefined || stream === 'either' ? {} : { stream }),
    channels: [...new Set(members.flatMap(channelsOf))],
    placeholders: [...new Set(members.flatMap((member) => placeholdersIn(textsOf(member))))],
  };
};

/** Faults of section 6 in the texts that a step would send, the protocol's own arms among the words they may not hold. */
const faultsIn = (
  texts: TextLibrary,
  { arms, languages }: Protocol,
  family: string,
  teams: readonly string[],
): BrokenText[] =>
  languages.flatMap((language) => {
    const library = Object.hasOwn(texts, language) ? texts[language] : undefined;
    if (library === undefined) return [];
    const templates = Object.fromEntries(Object.entries(library.templates).filter(([id]) => isOfFamily(id, family)));
    const names = arms.flatMap(({ id, name }) => (name === undefined ? [id] : [id, name]));
    return participantTextFindings({ ...library, templates }, { arms: names, teams })
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
 * @param teams names that the study signs with; none while there is no study
 */
export const protocolKnowledge = (
  texts: TextLibrary,
  isHolidayCalendar: ProtocolKnowledge['isHolidayCalendar'],
  teams: readonly string[] = [],
): ProtocolKnowledge => {
  const families = new Set(Object.values(texts).flatMap(sendableTemplates));
  return {
    templates: new Map([...families].map((family) => [family, knownTemplate(texts, family)])),
    isZone,
    isHolidayCalendar,
    languages: new Set(Object.keys(texts)),
    textFaults: (family, protocol) => faultsIn(texts, protocol, family, teams),
  };
};
