import { troubleOf } from '../../shared/domain/message-trouble.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { givesCountBack, outcomeOf, type ProviderAnswer } from '../../shared/domain/send-outcome.ts';
import { settle } from '../../shared/domain/settle.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { NumberDay } from '../../shared/ports/record-store.ts';
import { commitOf } from './commit-of.ts';
import { messageRow } from '../../shared/ports/message-row.ts';
import type { CarryOutPorts } from './ports.ts';

/** Staff edits may come between; each try reads again, and after that the lease brings the record back. */
const TRIES = 5;

type Claim = Extract<StepOutcome, { state: 'sending' }>;

/** Ours to record only while the step still holds our attempt and nothing final: a receipt or a sweep may have been first. */
const stillOurs = (record: ParticipantRecord, key: string, claim: Claim): boolean => {
  const outcome = record.steps[key];
  return (outcome?.state === 'sending' || outcome?.state === 'unknown') && outcome.attempt === claim.attempt;
};

const readAgain = (ports: CarryOutPorts, record: ParticipantRecord): Promise<ParticipantRecord | undefined> =>
  record.stream === 'interviews'
    ? ports.records.readInterviews(record.study, record.participant)
    : ports.records.readCheckIns(record.study, record.participant);

/** Commits what became of a claim (reliability.md 3.4) and computes when somebody must look next. */
export const recordAnswer = async (
  ports: CarryOutPorts,
  plan: StudyPlan,
  claimedRecord: ParticipantRecord,
  key: string,
  claim: Claim,
  answer: ProviderAnswer,
  numberDay: NumberDay | undefined,
): Promise<ParticipantRecord> => {
  let record = claimedRecord;
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (!stillOurs(record, key, claim)) return record;
    const now = ports.clock.now();
    const outcome = outcomeOf(claim, answer, now);
    const context = {
      record,
      now,
      calendar: plan.appointments,
      idOf: (text: string) => ports.ids.derived(record.study, text),
    };
    const { tasks, escalations, notices } = troubleOf(
      { tasks: record.tasks, escalations: record.escalations, notices: [] },
      key,
      outcome,
      context,
    );
    const after = settle(plan, { ...record, tasks, escalations, steps: { ...record.steps, [key]: outcome } }, now);
    const commit = commitOf(ports, { before: record, after, action: 'recorded', decision: { ended: [], notices } });
    const result = await ports.records.commit({
      ...commit,
      messages: [messageRow(after, key, { ...outcome, at: claim.at })],
      ...(numberDay && givesCountBack(outcome) ? { numberDay: { ...numberDay, by: -1 as const } } : {}),
      ...(answer.kind === 'accepted' && answer.providerMessageId && claim.channel === 'sms'
        ? { providerMessage: { id: answer.providerMessageId, attempt: claim.attempt } }
        : {}),
    });
    if (result.kind === 'committed') return result.records[0] ?? after;
    record = (await readAgain(ports, record)) ?? record;
  }
  ports.log.warn('answerNotRecorded', { study: record.study, participant: record.participant, step: key });
  return record;
};
