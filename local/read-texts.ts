import * as z from 'zod';
import { builtInParticipantTexts, builtInStaffTexts } from '../shared/contract/built-in-texts.ts';
import { shapeFindings } from '../shared/contract/shape-findings.ts';
import { participantTexts, staffTexts, textLanguage } from '../shared/contract/text-catalogue.ts';
import { type Finding, pointerTo } from '../shared/domain/finding.ts';
import { longestValues, teamsOf, type TextSettings } from '../shared/domain/longest-values.ts';
import { participantTextFindings } from '../shared/domain/participant-text-rules.ts';
import type { TextLibrary } from '../shared/domain/participant-texts.ts';
import type { StaffTextLibrary } from '../shared/domain/staff-texts.ts';
import { BadInput } from './bad-input.ts';
import { readDocument } from './read-document.ts';

/** What a study says. */
export interface StudyTexts {
  participant: TextLibrary;
  staff: StaffTextLibrary;
  /** Names and numbers that fill the texts, where the file tells them. */
  settings?: TextSettings;
}

type Line = Pick<Finding, 'pointer' | 'reason'>;

const A_FILE = 'a file with the answer of GET /api/studies/{study}/templates';
const SHAPE =
  'write the texts by language, as GET /api/studies/{study}/templates answers: { "participant": { "da": … } }';

/** What the API answers, or what is put there: of both only the words count. */
const textsFile = z.strictObject({
  participant: z.record(textLanguage, participantTexts),
  staff: z.record(textLanguage, staffTexts).optional(),
  longest: z.record(textLanguage, z.record(z.string(), z.string())).optional(),
  revision: z.unknown().optional(),
  own: z.unknown().optional(),
  warnings: z.unknown().optional(),
  reason: z.unknown().optional(),
});

export const shippedTexts = (): StudyTexts => ({ participant: builtInParticipantTexts(), staff: builtInStaffTexts() });

/** The longest values come from the study's settings: so they can stand for them. */
const settingsOf = (longest: Record<string, Record<string, string>>): TextSettings => {
  const named = (name: string) =>
    Object.fromEntries(Object.entries(longest).map(([language, values]) => [language, values[name] ?? '']));
  const [{ tlf = '', akut } = {}] = Object.values(longest);
  const emergency = akut === undefined ? {} : { emergency: akut };
  return {
    senders: { interviews: { phone: tlf, team: named('afs') }, checkIns: { phone: tlf, team: named('afs2') } },
    sites: [emergency],
  };
};

const languageLines = (participant: TextLibrary, staff: StaffTextLibrary): Line[] =>
  Object.entries({ participant, staff }).flatMap(([name, library]) =>
    Object.entries(library).flatMap(([key, { language }]) =>
      key === language
        ? []
        : [{ pointer: pointerTo([name, key, 'language']), reason: `write ${key}: texts stand under their language` }],
    ),
  );

const ruleLines = ({ participant, settings }: StudyTexts): Line[] =>
  Object.entries(participant).flatMap(([language, texts]) => {
    const own = settings && { teams: teamsOf(settings), longest: longestValues(settings, language) };
    return participantTextFindings(texts, own).map(({ pointer, reason }) => ({
      pointer: pointerTo(['participant', language]) + pointer,
      reason,
    }));
  });

const shapeLine = ({ pointer, code, reason }: Finding): Line => {
  if (pointer === '' || pointer === '/participant') return { pointer: '/participant', reason: SHAPE };
  return {
    pointer,
    reason: code === 'unknown-field' ? 'is no field of texts here: remove it or mend its name' : reason,
  };
};

const parsed = (file: string): unknown => {
  const text = readDocument(file, A_FILE);
  try {
    return JSON.parse(text);
  } catch (trouble) {
    throw new BadInput(
      `${file}: this is no JSON (${(trouble as Error).message.replaceAll(/\s+/g, ' ')}); give ${A_FILE}`,
    );
  }
};

const judged = (file: string): { texts?: StudyTexts; lines: Line[] } => {
  const document = parsed(file);
  const { data, error } = textsFile.safeParse(document);
  if (error) {
    const lines = shapeFindings(error.issues, document).map(shapeLine);
    // Of something else altogether every field is wrong, which helps nobody.
    const whole = lines.find(({ reason }) => reason === SHAPE);
    return { lines: whole ? [whole] : lines };
  }
  const { participant, staff, longest } = data;
  const none = Object.keys(participant).length === 0 ? [{ pointer: '/participant', reason: SHAPE }] : [];
  const texts = {
    participant,
    staff: staff ?? builtInStaffTexts(),
    ...(longest === undefined ? {} : { settings: settingsOf(longest) }),
  };
  return { texts, lines: [...none, ...languageLines(participant, staff ?? {}), ...ruleLines(texts)] };
};

/** The texts of one's own study, or those that ship. @throws BadInput with each fault, a line each */
export const readTexts = (file: string | undefined): StudyTexts => {
  if (file === undefined) return shippedTexts();
  try {
    const { texts, lines } = judged(file);
    if (texts && lines.length === 0) return texts;
    const said = lines.map(({ pointer, reason }) => `${file}:${pointer}: ${reason}`).join('\n');
    throw new BadInput(`${file}: these texts cannot be used; mend them and try again\n${said}`);
  } catch (trouble) {
    throw trouble instanceof BadInput ? new BadInput(`--texts ${trouble.message}`) : trouble;
  }
};
