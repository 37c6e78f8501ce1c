import { writeParticipant } from '../../functions/serve-api/write-participant.ts';
import type { Writing } from '../../functions/serve-api/writing.ts';
import { inMemoryContactVault } from '../../shared/adapters/in-memory/contact-vault.ts';
import { inMemoryPrintQueue } from '../../shared/adapters/in-memory/print-queue.ts';
import { inMemoryReplyBook } from '../../shared/adapters/in-memory/reply-book.ts';
import { inMemoryRecordStore } from '../../shared/adapters/in-memory/record-store.ts';
import { inMemoryStudyBook } from '../../shared/adapters/in-memory/study-book.ts';
import { shared } from '../../shared/adapters/in-memory/tables.ts';
import type { Member } from '../../shared/domain/member.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Commit } from '../../shared/ports/record-store.ts';
import type { Study, Templates } from '../../shared/ports/study-book.ts';
import { localClock, type LocalClock } from '../clock/local-clock.ts';
import { counted } from '../kept/counted.ts';
import { journalInMemory } from '../kept/journal.ts';
import { localIds } from '../keys/local-ids.ts';
import { localLog, localMeter } from '../local-log.ts';
import { atOnce, type Around, platformJobs, type JobSetting, type PlatformJobs } from '../platform-jobs.ts';
import { noFaults } from '../providers/faults.ts';
import { noOutageLists } from '../providers/folder-outage-lists.ts';
import { openOutbox, type Outbox } from '../providers/outbox.ts';
import type { Stores } from '../stores.ts';

/** Staff write as they do over HTTP: the same entries, commits and events. */
export type Pen = (user: string, participant: string, writing: Writing) => Promise<void>;

/** The stores that a trial is lived on, and what was committed since somebody last took it out. */
export type TrialStores = Stores & { commits: Commit[] };

export interface TrialHouse {
  study: Study;
  plan: StudyPlan;
  clock: LocalClock;
  records: TrialStores['records'];
  commits: Commit[];
  ports: JobSetting['stores'] & Pick<JobSetting, 'ids' | 'outbox'>;
  jobs: PlatformJobs;
  write: Pen;
  around: Around;
  /** Jumps from due instant to due instant; everything due on the way is carried out by the real jobs. */
  turnTo: (instant: Instant) => Promise<void>;
}

export interface TrialHouseSetting {
  study: Study;
  protocol: Protocol;
  staff: Member[];
  /** Other texts than those that ship. */
  texts?: Pick<Templates, 'participant' | 'staff'>;
  at: Instant;
  /** Errors and warnings, a line each. */
  writeLog: (line: string) => void;
  /** Other stores than those in memory. */
  openStores?: (clock: Clock) => TrialStores;
  /** Listens to each run of a job and to each entry, and to what it sent. */
  listen?: (outbox: Outbox) => Around;
}

const storesInMemory = (): TrialStores => {
  const records = inMemoryRecordStore({ copy: shared });
  return {
    records,
    commits: records.commits,
    studies: inMemoryStudyBook({ tables: records.tables }),
    contacts: inMemoryContactVault(records.tables),
    letters: inMemoryPrintQueue(),
    replies: inMemoryReplyBook(records.tables),
  };
};

/** The jobs of one machine over stores in memory: nothing is kept, nothing leaves. */
export const trialHouse = async (setting: TrialHouseSetting): Promise<TrialHouse> => {
  const { study, protocol, staff, texts, at, writeLog, openStores = storesInMemory, listen = () => atOnce } = setting;
  const nothing = (): void => undefined;
  const clock = localClock({ kind: 'standing', at: isoInstant(at) }, () => at, nothing);
  const { commits, ...stores } = openStores(clock);
  await stores.studies.saveStudy(study, undefined);
  if (texts)
    await stores.studies.saveTemplates(study.id, { participant: texts.participant, staff: texts.staff, revision: 1 });
  await stores.studies.publish(study.id, protocol, 'simulate', isoInstant(at));
  for (const member of staff) await stores.studies.saveMember(member);
  const outbox = openOutbox(journalInMemory(), clock);
  const around = listen(outbox);
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
    around,
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
    await around('entry', () => writeParticipant(writer, participant, writing, { ...stores, ids }));
  };
  const turnTo = async (instant: Instant): Promise<void> => {
    for (let next = await jobs.clear(); next !== undefined && next < instant; next = await jobs.clear())
      clock.moveTo(Math.max(next, clock.now()));
    clock.moveTo(instant);
    await jobs.clear();
  };
  const plan = await stores.studies.plan(study.id, protocol.version);
  return {
    study,
    plan,
    clock,
    records: stores.records,
    commits,
    ports: { ...stores, ids, outbox },
    jobs,
    write,
    around,
    turnTo,
  };
};
