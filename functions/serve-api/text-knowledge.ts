import { longestValues, teamsOf } from '../../shared/domain/longest-values.ts';
import { participantTextFindings, type TextKnowledge } from '../../shared/domain/participant-text-rules.ts';
import type { ParticipantTemplate, ParticipantTexts, TextLibrary } from '../../shared/domain/participant-texts.ts';
import { staffTextFindings } from '../../shared/domain/staff-text-rules.ts';
import type { StaffTextLibrary } from '../../shared/domain/staff-texts.ts';
import type { TextFinding } from '../../shared/domain/text-rules.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { ApiPorts } from './ports.ts';

/** What no text of a study may say, and what it is measured with. */
export interface StudyTextRules {
  arms: string[];
  people: string[];
  teams: string[];
  longest: (language: string) => NonNullable<TextKnowledge['longest']>;
}

export const textRulesOf = async (study: Study, { studies }: Pick<ApiPorts, 'studies'>): Promise<StudyTextRules> => {
  const [protocol, members] = await Promise.all([
    studies.protocol(study.id, study.protocolVersion),
    studies.members(study.id),
  ]);
  return {
    arms: (protocol?.arms ?? []).flatMap(({ id, name }) => (name === undefined ? [id] : [id, name])),
    people: members.flatMap(({ name }) => (name === undefined ? [] : [name])),
    teams: teamsOf(study),
    longest: (language) => longestValues(study, language),
  };
};

export const findingsIn = (texts: ParticipantTexts, { arms, people, teams, longest }: StudyTextRules): TextFinding[] =>
  participantTextFindings(texts, { arms, people, teams, longest: longest(texts.language) });

/** What is wrong with one text of a template, were it in the library; pointers begin within it. */
export const findingsOfText = (
  texts: ParticipantTexts,
  { id, template }: { id: string; template: ParticipantTemplate },
  field: string,
  rules: StudyTextRules,
): TextFinding[] => {
  const place = `/templates/${id}/${field}`;
  return findingsIn({ ...texts, templates: { ...texts.templates, [id]: template } }, rules)
    .filter(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`))
    .map((finding) => ({ ...finding, pointer: finding.pointer.slice(place.length) }));
};

const under =
  (root: string) =>
  (finding: TextFinding): TextFinding => ({ ...finding, pointer: `${root}${finding.pointer}` });

/** All that is wrong with a library; pointers begin with the language. */
export const libraryFindings = (library: TextLibrary, rules: StudyTextRules): TextFinding[] =>
  Object.entries(library).flatMap(([language, texts]) => findingsIn(texts, rules).map(under(`/${language}`)));

export const staffLibraryFindings = (library: StaffTextLibrary, { arms, teams }: StudyTextRules): TextFinding[] =>
  Object.entries(library).flatMap(([language, texts]) =>
    staffTextFindings(texts, { arms, teams }).map(under(`/${language}`)),
  );
