import { isHolidayCalendar } from '../shared/adapters/public-holidays.ts';
import { type ProtocolVerdict, validateProtocol } from '../shared/contract/validate-protocol.ts';
import { type Finding, finding } from '../shared/domain/finding.ts';
import type { Protocol } from '../shared/domain/protocol.ts';
import { protocolKnowledge } from '../shared/domain/protocol-rules/text-knowledge.ts';
import { BadInput } from './bad-input.ts';
import { readDocument } from './read-document.ts';
import { shippedTexts, type StudyTexts } from './read-texts.ts';

const notJson = (trouble: unknown): Finding =>
  finding('', 'no-json', { why: (trouble as Error).message.replaceAll(/\s+/g, ' ') });

/** The verdict on one file, JSON or not. @throws BadInput when it cannot be read at all. */
export const judgeProtocolFile = (file: string, { participant, settings }: StudyTexts): ProtocolVerdict => {
  const text = readDocument(file, 'a protocol document');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (trouble) {
    return { findings: [notJson(trouble)] };
  }
  return validateProtocol(document, protocolKnowledge(participant, isHolidayCalendar, settings));
};

export const findingLine = (file: string, { pointer, reason }: Finding): string =>
  `${file}${pointer === '' ? '' : `:${pointer}`}: ${reason}`;

const judged = (file: string, texts: StudyTexts): ProtocolVerdict => {
  try {
    return judgeProtocolFile(file, texts);
  } catch (trouble) {
    throw trouble instanceof BadInput ? new BadInput(`--protocol ${trouble.message}`) : trouble;
  }
};

/** @throws BadInput with every finding, a line each, when the document may not be used. */
export const readProtocol = (file: string, texts = shippedTexts()): Protocol => {
  const { protocol, findings } = judged(file, texts);
  if (protocol) return protocol;
  const lines = findings.map((finding) => findingLine(file, finding));
  throw new BadInput(`--protocol ${file}: this document cannot be used; mend it and try again\n${lines.join('\n')}`);
};
