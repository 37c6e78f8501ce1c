import { withConsent } from '../domain/entries/change-participation.ts';
import type { ParticipantRecord } from '../domain/record.ts';
import { settle } from '../domain/settle.ts';
import { isoInstant } from '../domain/zone.ts';
import type { Clock, Ids } from './clock.ts';
import type { RecordChange, RecordStore } from './record-store.ts';
import type { StudyBook } from './study-book.ts';

export interface ConsentPorts {
  records: Pick<RecordStore, 'readBoth' | 'commit'>;
  studies: Pick<StudyBook, 'plan'>;
  clock: Clock;
  ids: Ids;
}

/** Others may write to either record meanwhile; each try reads again. */
const TRIES = 5;

/** Somebody said no to one channel, wherever it was said: it ends in both records, as both streams write to the same person. */
export interface ConsentEnded {
  channel: 'sms' | 'email';
  /** Machine word for the history, such as `complained`. */
  reason: string;
}

const withoutIt = async <R extends ParticipantRecord>(
  { studies, clock }: ConsentPorts,
  before: R,
  { channel, reason }: ConsentEnded,
): Promise<RecordChange> => {
  const now = clock.now();
  const plan = await studies.plan(before.study, before.agendaBasis.protocolVersion, before.site);
  const event = { action: 'participationChanged', at: isoInstant(now), by: 'system', reason } as const;
  return { before, after: settle(plan, withConsent(before, { [channel]: false }), now), event };
};

/** `known`: nobody is there, or it had ended before. `lost`: every race was. */
export type ConsentEnding = 'ended' | 'known' | 'lost';

export const endConsent = async (
  ports: ConsentPorts,
  { study, participant }: Pick<ParticipantRecord, 'study' | 'participant'>,
  ended: ConsentEnded,
): Promise<ConsentEnding> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const both = await ports.records.readBoth(study, participant);
    if (both === undefined) return 'known';
    const { interviews, checkIns } = both;
    if ([interviews, checkIns].every(({ consent }) => consent[ended.channel] === false)) return 'known';
    const changes = [await withoutIt(ports, interviews, ended), await withoutIt(ports, checkIns, ended)];
    const result = await ports.records.commit({ token: ports.ids.next(), changes });
    if (result.kind === 'committed') return 'ended';
  }
  return 'lost';
};
