import { type Finding, finding, inOrder, pointerTo } from '../domain/finding.ts';
import type { Protocol } from '../domain/protocol.ts';
import type { ProtocolKnowledge } from '../domain/protocol-rules/knowledge.ts';
import { protocolFindings } from '../domain/protocol-rules.ts';
import { protocolDocument } from './protocol-document.ts';
import { shapeFindings } from './shape-findings.ts';
import { soundPart } from './sound-part.ts';

export interface ProtocolVerdict {
  /** With its defaults filled in; only there when it may be published. */
  protocol?: Protocol;
  findings: Finding[];
}

/** It is kept as one item, and DynamoDB takes no item beyond 400 KB. */
const KEPT_KILOBYTES = 300;

const sizeFindings = (protocol: Protocol): Finding[] =>
  new TextEncoder().encode(JSON.stringify(protocol)).length > KEPT_KILOBYTES * 1_024
    ? [finding('', 'too-many-bytes', { most: String(KEPT_KILOBYTES) })]
    : [];

const pathOf = (pointer: string): PropertyKey[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** All that is wrong with a document, whatever JSON it is; never throws. Where the shape is broken, the rest is judged all the same. */
export const validateProtocol = (document: unknown, knowledge: ProtocolKnowledge): ProtocolVerdict => {
  const parsed = protocolDocument.safeParse(document);
  if (parsed.success) {
    const findings = [...sizeFindings(parsed.data), ...protocolFindings(parsed.data, knowledge)];
    return findings.length === 0 ? { protocol: parsed.data, findings } : { findings };
  }
  const shape = shapeFindings(parsed.error.issues, document);
  const sound = soundPart(document, parsed.error.issues);
  const rest = sound ? protocolFindings(sound.protocol, knowledge) : [];
  const asWritten = rest.map((each) => ({
    ...each,
    pointer: sound ? pointerTo(sound.pathAsWritten(pathOf(each.pointer))) : each.pointer,
  }));
  return { findings: inOrder([...shape, ...asWritten]) };
};
