import type {
  CheckInRecord,
  Escalation,
  InterviewRecord,
  ParticipantRecord,
  Task,
} from '../../shared/domain/record.ts';
import type { Both, Commit, CommitResult, RecordStore, SealedContact } from '../../shared/ports/record-store.ts';
import { aCheckInRecord, anInterviewRecord } from './a-participant.ts';

export const STUDY = 'ips-ma';
const ENTRY = { at: '2026-01-05T09:00:00Z', by: 'coordinator-1' } as const;

export const aSealedContact = (participant: string, over: Partial<SealedContact> = {}): SealedContact => ({
  study: STUDY,
  participant,
  ciphertext: 'sealed',
  wrappedKey: `key-of-${participant}`,
  revision: 1,
  lookups: [],
  ...over,
});

export interface Newcomer {
  participant: string;
  interviews?: Partial<InterviewRecord>;
  checkIns?: Partial<CheckInRecord>;
}

/** The changes that create a participant. */
export const enrolled = ({ participant, interviews = {}, checkIns = {} }: Newcomer): Commit['changes'] =>
  [
    anInterviewRecord({ study: STUDY, participant, ...interviews }),
    aCheckInRecord({ study: STUDY, participant, alias: `C-${participant}`, ...checkIns }),
  ].map((after) => ({ after, event: { action: 'enrolled', ...ENTRY } }));

export const changed = <Record extends ParticipantRecord>(
  before: Record,
  over: Partial<Record>,
): Commit['changes'][number] => ({
  before,
  after: { ...before, ...over },
  event: { action: 'participationChanged', ...ENTRY },
});

export const recordsOf = (result: CommitResult): ParticipantRecord[] => {
  if (result.kind !== 'committed') throw new Error(`expected a commit, got ${result.kind}`);
  return result.records;
};

/** Creates a participant and answers both records as they were written. */
export const enrol = async (store: RecordStore, newcomer: Newcomer): Promise<Both> => {
  const result = await store.commit({ token: `enrol-${newcomer.participant}`, changes: enrolled(newcomer) });
  const [interviews, checkIns] = recordsOf(result);
  return { interviews: interviews as InterviewRecord, checkIns: checkIns as CheckInRecord };
};

export const aTask = (id: string, over: Partial<Task> = {}): Task => ({
  id,
  kind: 'phone',
  step: 'FU12/call1',
  of: 'FU12',
  to: 'coordinator',
  state: 'open',
  since: '2026-03-06T09:00:00Z',
  why: 'notBooked',
  attempts: [],
  ...over,
});

export const anEscalation = (over: Partial<Escalation> = {}): Escalation => ({
  id: 'e1',
  of: 'FU12',
  step: 'FU12/esc1',
  level: 1,
  to: 'coordinator',
  state: 'open',
  since: '2026-05-01T08:00:00Z',
  levelSince: '2026-05-01T08:00:00Z',
  why: 'notBooked',
  ...over,
});
