import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { endConsent } from '../../shared/ports/end-consent.ts';
import type { CarryOutPorts } from './ports.ts';

/**
 * The carrier was told STOP and we were not: no text is tried again in either stream, the next channel goes, and staff see why
 * (pitfalls 15 and 16). Consent given anew is tried once more, since only the carrier knows.
 */
export const endTexts = async (
  ports: CarryOutPorts,
  { study, participant }: Pick<ParticipantRecord, 'study' | 'participant'>,
): Promise<void> => {
  const ending = await endConsent(ports, { study, participant }, { channel: 'sms', reason: 'optedOutAtCarrier' });
  if (ending === 'lost') ports.log.warn('optOutNotRecorded', { study, participant });
};
