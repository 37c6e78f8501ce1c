import { sameValue } from '../../shared/domain/change.ts';
import type { Decision } from '../../shared/domain/decide.ts';
import type { SendIntent } from '../../shared/domain/going.ts';
import { troubleOf } from '../../shared/domain/message-trouble.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { unlessUnclear } from '../../shared/domain/went-out.ts';
import { workIn } from '../../shared/domain/work.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import { commitOf } from './commit-of.ts';
import type { CarryOutPorts } from './ports.ts';
import { workContext, type Situation } from './situation.ts';

/** `again`: more may be due at this instant, or a race was lost; the record is the newest one known. */
export type Turn = { kind: 'again'; record?: ParticipantRecord } | { kind: 'finished' };

/** Whose message may or may not have arrived is a task for a person; many of them in a day are an alarm. */
export const countUnconfirmed = ({ meter }: Pick<CarryOutPorts, 'meter'>, { ended }: Pick<Decision, 'ended'>): void => {
  for (const [, { state }] of ended) if (state === 'unconfirmed') meter.count('unconfirmed');
};

/** Writes what was decided without a message; a decision that changes nothing is not written. */
export const commitDecision = async (
  ports: CarryOutPorts,
  { plan, record, decision, now }: Situation,
  lookAgainAt?: Instant,
): Promise<Turn> => {
  const settled = settle(plan, decision.record, now);
  const after = lookAgainAt === undefined ? settled : { ...settled, nextDueAt: isoInstant(lookAgainAt) };
  if (decision.notices.length === 0 && sameValue(after, record)) return { kind: 'finished' };
  const result = await ports.records.commit(commitOf(ports, { before: record, after, action: 'carriedOut', decision }));
  if (result.kind !== 'committed') return { kind: 'again' };
  countUnconfirmed(ports, decision);
  const next = result.records[0] ?? after;
  const moreNow = next.nextDueAt !== undefined && Date.parse(next.nextDueAt) <= now && lookAgainAt === undefined;
  return moreNow ? { kind: 'again', record: next } : { kind: 'finished' };
};

/** The message ends, or waits, without a claim: its outcome and, where a person must see it, a task. */
export const endWithout = (
  ports: CarryOutPorts,
  situation: Situation,
  { key }: SendIntent,
  came: StepOutcome,
): Promise<Turn> => {
  const { decision } = situation;
  const outcome = unlessUnclear(decision.record.steps[key], came);
  const { notices, ...kept } = troubleOf(workIn(decision.record), key, outcome, workContext(ports, situation));
  const ended: Decision = {
    record: { ...decision.record, ...kept, steps: { ...decision.record.steps, [key]: outcome } },
    notices: [...decision.notices, ...notices],
    // Waiting is no line of the message list: nothing was tried.
    ended: outcome.state === 'waiting' ? decision.ended : [...decision.ended, [key, outcome]],
  };
  return commitDecision(ports, { ...situation, decision: ended });
};
