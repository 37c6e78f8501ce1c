import { settle } from '../../shared/domain/settle.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { Office } from '../support/an-office.ts';

/**
 * The pointer of each record is what its last write computed, and nobody is looked at later than they should be: earlier costs one look that
 * finds nothing, as where a hold keeps back what was not known to be needed when it began.
 */
export const holdPointers = async ({ records, studies, now }: Office, both: Both): Promise<void> => {
  const { agendaBasis, site, study, participant } = both.interviews;
  const plan = await studies.plan(study, agendaBasis.protocolVersion, site);
  const events = await records.events(study, participant);
  for (const record of [both.interviews, both.checkIns]) {
    // A claim comes back when its lease ends.
    if (Object.values(record.steps).some(({ state }) => state === 'sending')) continue;
    const { nextDueAt = '9999' } = record;
    const written = events.findLast(({ stream }) => stream === record.stream)?.at ?? '';
    expect(nextDueAt).toBe(settle(plan, record, Date.parse(written)).nextDueAt ?? '9999');
    const { nextDueAt: needed = '9999' } = settle(plan, record, now());
    expect({ nextDueAt, needed }).toEqual({ nextDueAt: nextDueAt < needed ? nextDueAt : needed, needed });
  }
};
