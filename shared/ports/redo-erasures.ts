import { beginErasure } from '../domain/entries/erase.ts';
import { isErased } from '../domain/erasure.ts';
import { STREAMS } from '../domain/record.ts';
import { settle } from '../domain/settle.ts';
import { isoInstant } from '../domain/zone.ts';
import type { Clock } from './clock.ts';
import type { ContactVault } from './contact-vault.ts';
import type { Log, Meter } from './log.ts';
import type { Both, RecordStore } from './record-store.ts';
import type { StudyBook } from './study-book.ts';

export interface RedoPorts {
  records: Pick<RecordStore, 'erasures' | 'readBoth' | 'commit'>;
  contacts: Pick<ContactVault, 'withCard'>;
  studies: Pick<StudyBook, 'plan'>;
  clock: Clock;
  log: Log;
  meter: Meter;
}

/** As if it had only just begun: the pointer is now, and `carry-out` does all of it again. @throws when somebody else wrote meanwhile */
const beginAgain = async (before: Both, ports: RedoPorts): Promise<void> => {
  const { study, participant, agendaBasis, site } = before.interviews;
  const now = ports.clock.now();
  const plan = await ports.studies.plan(study, agendaBasis.protocolVersion, site);
  const after = beginErasure(before, { plan, now, by: 'system' });
  const event = { action: 'erasureBegun', at: isoInstant(now), by: 'system', reason: 'restored' } as const;
  const { kind } = await ports.records.commit({
    token: `erase-${participant}-${String(before.interviews.version)}`,
    changes: STREAMS.map((stream) => ({ before: before[stream], after: settle(plan, after[stream], now), event })),
  });
  if (kind !== 'committed') throw new Error('an erasure that begins again lost the race');
};

/**
 * After a restore somebody who was erased is back: their record, their card, or both. The list of erasures, which no restore touches, says who
 * (ADR 20); one request for each of them when nothing is wrong.
 * @returns false when somebody could not be erased again; the others are
 */
export const redoErasures = async (study: string, ports: RedoPorts): Promise<boolean> => {
  const listed = (await ports.records.erasures(study)).map(({ participant }) => participant);
  if (listed.length === 0) return true;
  const cards = await ports.contacts.withCard(study, listed);
  let isWhole = true;
  for (const participant of listed) {
    try {
      const both = await ports.records.readBoth(study, participant);
      if (both === undefined || (isErased(both.interviews) && !cards.has(participant))) continue;
      ports.log.warn('erasedAgain', { study, participant });
      ports.meter.count('erasedAgain');
      await beginAgain(both, ports);
    } catch (error) {
      const code = error instanceof Error ? error.name : 'unknown';
      ports.log.error('notErasedAgain', { study, participant, code });
      isWhole = false;
    }
  }
  return isWhole;
};
