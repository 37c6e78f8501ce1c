import { withConsent } from '../../shared/domain/entries/change-participation.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { RecordChange } from '../../shared/ports/record-store.ts';
import type { CarryOutPorts } from './ports.ts';

const TRIES = 5;

const withoutTexts = async <R extends ParticipantRecord>(ports: CarryOutPorts, before: R): Promise<RecordChange> => {
  const now = ports.clock.now();
  const plan = await ports.studies.plan(before.study, before.agendaBasis.protocolVersion, before.site);
  const event = {
    action: 'participationChanged',
    at: isoInstant(now),
    by: 'system',
    reason: 'optedOutAtCarrier',
  } as const;
  return { before, after: settle(plan, withConsent(before, { sms: false }), now), event };
};

/**
 * The carrier was told STOP and we were not: no text is tried again in either stream, the next channel goes, and staff see why
 * (pitfalls 15 and 16). Consent given anew is tried once more, since only the carrier knows.
 */
export const endTexts = async (
  ports: CarryOutPorts,
  { study, participant }: Pick<ParticipantRecord, 'study' | 'participant'>,
): Promise<void> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const both = await ports.records.readBoth(study, participant);
    if (both === undefined) return;
    const changes = [await withoutTexts(ports, both.interviews), await withoutTexts(ports, both.checkIns)];
    const result = await ports.records.commit({ token: ports.ids.next(), changes });
    if (result.kind === 'committed') return;
  }
  ports.log.warn('optOutNotRecorded', { study, participant });
};
