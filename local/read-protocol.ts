import { readFileSync } from 'node:fs';
import { isHolidayCalendar } from '../shared/adapters/public-holidays.ts';
import { builtInParticipantTexts } from '../shared/contract/built-in-texts.ts';
import { type ProtocolVerdict, validateProtocol } from '../shared/contract/validate-protocol.ts';
import { type Finding, finding } from '../shared/domain/finding.ts';
import type { Protocol } from '../shared/domain/protocol.ts';
import { protocolKnowledge } from '../shared/domain/protocol-rules/text-knowledge.ts';
import { BadInput } from './bad-input.ts';

/** Longer than any protocol: a file of this size was given by mistake. */
const MAX_PROTOCOL_BYTES = 5_000_000;

const fileTrouble: Record<string, string> = {
  ENOENT: 'there is no such file; give the path of a protocol document',
  EISDIR: 'this is a folder; give the path of a protocol document in it',
  EACCES: 'this file may not be read; give it to whoever runs this',
};

/** @throws BadInput when there is no such file. */
const readText = (file: string): string => {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > MAX_PROTOCOL_BYTES) throw new BadInput(`${file}: longer than any protocol; give another file`);
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  } catch (trouble) {
    const { code, message } = trouble as NodeJS.ErrnoException;
    throw trouble instanceof BadInput ? trouble : new BadInput(`${file}: ${fileTrouble[code ?? ''] ?? message}`);
  }
};

const notJson = (trouble: unknown): Finding =>
  finding('', 'no-json', { why: (trouble as Error).message.replaceAll(/\s+/g, ' ') });

/** The verdict on one file, JSON or not. @throws BadInput when it cannot be read at all. */
export const judgeProtocolFile = (file: string): ProtocolVerdict => {
  const text = readText(file);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (trouble) {
    return { findings: [notJson(trouble)] };
  }
  return validateProtocol(document, protocolKnowledge(builtInParticipantTexts(), isHolidayCalendar));
};

export const findingLine = (file: string, { pointer, reason }: Finding): string =>
  `${file}${pointer === '' ? '' : `:${pointer}`}: ${reason}`;

const judged = (file: string): ProtocolVerdict => {
  try {
    return judgeProtocolFile(file);
  } catch (trouble) {
    throw trouble instanceof BadInput ? new BadInput(`--protocol ${trouble.message}`) : trouble;
  }
};

/** @throws BadInput with every finding, a line each, when the document may not be used. */
export const readProtocol = (file: string): Protocol => {
  const { protocol, findings } = judged(file);
  if (protocol) return protocol;
  const lines = findings.map((finding) => findingLine(file, finding));
  throw new BadInput(`--protocol ${file}: this document cannot be used; mend it and try again\n${lines.join('\n')}`);
};
