import { builtInParticipantTexts } from '../../shared/contract/built-in-texts.ts';
import { validateProtocol, type ProtocolVerdict } from '../../shared/contract/validate-protocol.ts';
import { protocolKnowledge } from '../../shared/domain/protocol-rules/text-knowledge.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { ApiPorts } from './ports.ts';

/** By the texts of the study, or by those that ship while there is none. */
export const judge = async (
  document: unknown,
  study: Pick<Study, 'id' | 'senders' | 'sites'> | undefined,
  ports: ApiPorts,
): Promise<ProtocolVerdict> => {
  const texts = study === undefined ? builtInParticipantTexts() : (await ports.studies.templates(study.id)).participant;
  const { isCalendar } = await ports.holidays();
  return validateProtocol(document, protocolKnowledge(texts, isCalendar, study));
};
