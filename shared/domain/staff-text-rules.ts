import { STAFF_LINES, type StaffLine, type StaffTexts, type Wording } from './staff-texts.ts';
import { type KnownNames, textFaults, type TextFinding } from './text-rules.ts';

const wordingsOf = (pointer: string, wording: Wording): [string, string][] =>
  typeof wording === 'string'
    ? [[pointer, wording]]
    : [
        [`${pointer}/one`, wording.one],
        [`${pointer}/other`, wording.other],
      ];

/** No arm, name, phone number or diagnosis, and no placeholder that could bring one in (domain.md section 9). */
export const staffTextFindings = (texts: StaffTexts, known: KnownNames = {}): TextFinding[] => {
  const check = (pointer: string, text: string, placeholders: readonly string[]): TextFinding[] =>
    textFaults(text, { ...known, audience: 'staffMail', placeholders, longest: {} }).map((fault) => ({
      pointer,
      ...fault,
    }));
  const { situations, nextActions, bands, modes, owners, roles } = texts;
  const lines = (Object.keys(STAFF_LINES) as StaffLine[]).flatMap((line) =>
    wordingsOf(`/lines/${line}`, texts.lines[line]).flatMap(([pointer, text]) =>
      check(pointer, text, STAFF_LINES[line]),
    ),
  );
  const words = Object.entries({ situations, nextActions, bands, modes, owners, roles }).flatMap(([group, entries]) =>
    Object.entries(entries).flatMap(([key, text]) => check(`/${group}/${key}`, text, [])),
  );
  return [...lines, ...words];
};
