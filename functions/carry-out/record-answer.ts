import { troubleOf } from '../../shared/domain/message-trouble.ts';
import type { ParticipantRecord, StepOutcome, UnclearAttempt } from '../../shared/domain/record.ts';
import { givesCountBack, outcomeOf, type ProviderAnswer } from '../../shared/domain/send-outcome.ts';
import { settle } from '../../shared/domain/settle.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { workIn } from '../../shared/domain/work.ts';
import { messageRow } from '../../shared/ports/message-row.ts';
import type { Commit, NumberDay } from '../../shared/ports/record-store.ts';
import { commitOf } from './commit-of.ts';
import type { CarryOutPorts } from './ports.ts';
import { readRecord } from '../../shared/ports/read-record.ts';
import { workContext } from './situation.ts';

/** Staff edits may come between; each try reads again, and after that the lease brings the record back. */
const TRIES = 5;

type Claim = Extract<StepOutcome, { state: 'sending' }>;

export interface Answered {
  plan: StudyPlan;
  /** As the claim left it. */
  record: ParticipantRecord;
  key: string;
  claim: Claim;
  repeats: UnclearAttempt | undefined;
  answer: ProviderAnswer;
  /** What the claim counted. */
  numberDay: NumberDay | undefined;
}

/** Ours to record only while the step still holds our attempt and nothing final: a receipt or a sweep may have been first. */
const stillOurs = (record: ParticipantRecord, { key, claim }: Answered): boolean => {
  const outcome = record.steps[key];
  return (outcome?.state === 'sending' || outcome?.state === 'unknown') && outcome.attempt === claim.attempt;
};

const answerCommit = (ports: CarryOutPorts, record: ParticipantRecord, answered: Answered) => {
  const { plan, key, claim, repeats, answer, numberDay } = answered;
  const now = ports.clock.now();
  const outcome = outcomeOf(claim, answer, now, repeats);
  const { notices, ...kept } = troubleOf(workIn(record), key, outcome, workContext(ports, { plan, record, now }));
  const after = settle(plan, { ...record, ...kept, steps: { ...record.steps, [key]: outcome } }, now);
  const commit: Commit = {
    ...commitOf(ports, { before: record, after, action: 'recorded', decision: { ended: [], notices } }),
    messages: [messageRow(after, key, { ...outcome, at: claim.at })],
    ...(numberDay && givesCountBack(outcome) ? { numberDay: { ...numberDay, by: -1 as const } } : {}),
    ...(answer.kind === 'accepted' && answer.providerMessageId && claim.channel === 'sms'
      ? { providerMessage: { id: answer.providerMessageId, attempt: claim.attempt } }
      : {}),
  };
  return { commit, after };
};

/** Commits what became of a claim (reliability.md 3.4) and computes when somebody must look next. */
export const recordAnswer = async (ports: CarryOutPorts, answered: Answered): Promise<ParticipantRecord> => {
  let { record } = answered;
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (!stillOurs(record, answered)) return record;
    const { commit, after } = answerCommit(ports, record, answered);
    const result = await ports.records.commit(commit);
    if (result.kind === 'committed') return result.records[0] ?? after;
    record = (await readRecord(ports.records, record)) ?? record;
  }
  ports.log.warn('answerNotRecorded', { study: record.study, participant: record.participant, step: answered.key });
  return record;
};
