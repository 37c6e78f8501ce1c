import { writeParticipant } from '../../functions/serve-api/write-participant.ts';
import type { Writing } from '../../functions/serve-api/writing.ts';
import { inMemoryContactVault } from '../../shared/adapters/in-memory/contact-vault.ts';
import { inMemoryPrintQueue } from '../../shared/adapters/in-memory/print-queue.ts';
import { inMemoryReplyBook } from '../../shared/adapters/in-memory/reply-book.ts';
import { inMemoryRecordStore, type InMemoryRecordStore } from '../../shared/adapters/in-memory/record-store.ts';
import { inMemoryStudyBook } from '../../shared/adapters/in-memory/study-book.ts';
import { shared } from '../../shared/adapters/in-memory/tables.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { localClock, type LocalClock } from '../clock/local-clock.ts';
import { counted } from '../kept/counted.ts';
import { journalInMemory } from '../kept/journal.ts';
import { localIds } from '../keys/local-ids.ts';
import { localLog, localMeter } from '../local-log.ts';
import { platformJobs, type JobSetting, type PlatformJobs } from '../platform-jobs.ts';
import { noFaults } from '../providers/faults.ts';
import { noOutageLists } from '../providers/folder-outage-lists.ts';
import { openOutbox } from '../providers/outbox.ts';

/** Staff write as they do over HTTP: the same entries, commits and events. */
export type Pen = (user: string, participant: string, writing: Writing) => Promise<void>;

export interface TrialHouse {
  study: Study;
  plan: StudyPlan;
  clock: LocalClock;
  records: InMemoryRecordStore;
  ports: JobSetting['stores'] & Pick<JobSetting, 'ids' | 'outbox'>;
  jobs: PlatformJobs;
  write: Pen;
  /** Jumps from due instant to due instant; everything due on the way is carried out by the real jobs. */
  turnTo: (instant: Instant) => Promise<void>;
}

export interface TrialHouseSetting {
  study: Study;
  protocol: Protocol;
  staff: Member[];
  at: Instant;
  /** Errors and warnings, a line each. */
  writeLog: (line: string) => void;
}

/** The jobs of one machine over stores in memory: nothing is kept, nothing leaves. */
export const trialHouse = async ({ study, protocol, staff, at, writeLog }: TrialHouseSetting): Promise<TrialHouse> => {
  const records = inMemoryRecordStore({ copy: shared });
  const stores = {
    records,
    studies: inMemoryStudyBook({ tables: records.tables }),
    contacts: inMemoryContactVault(records.tables),
    letters: inMemoryPrintQueue(),
    replies: inMemoryReplyBook(records.tables),
  };
  const nothing = (): void => undefined;
  const clock = localClock({ kind: 'standing', at: isoInstant(at) }, () => at, nothing);
  await stores.studies.saveStudy(study, undefined);
  await stores.studies.publish(study.id, protocol, 'simulate', isoInstant(at));
  for (const member of staff) await stores.studies.saveMember(member);
  const outbox = openOutbox(journalInMemory(), clock);
  const ids = localIds(1, counted({}, nothing));
  const jobs = platformJobs({
    stores,
    clock,
    ids,
    outbox,
    lists: noOutageLists,
    faults: noFaults(),
    consoleUrl: 'https://cairn.example.com',
    onCarriedOut: nothing,
    log: localLog(writeLog),
    meter: localMeter(),
  });
  const write: Pen = async (user, participant, writing) => {
    const writer = {
      user,
      roles: [],
      sight: 'site' as const,
      study,
      now: clock.now(),
      token: ids.next(),
      isRepeatable: false,
      header: () => undefined,
    };
    await writeParticipant(writer, participant, writing, stores);
  };
  const turnTo = async (instant: Instant): Promise<void> => {
    for (let next = await jobs.clear(); next !== undefined && next < instant; next = await jobs.clear())
      clock.moveTo(Math.max(next, clock.now()));
    clock.moveTo(instant);
    await jobs.clear();
  };
  const plan = await stores.studies.plan(study.id, protocol.version);
  return { study, plan, clock, records, ports: { ...stores, ids, outbox }, jobs, write, turnTo };
};
