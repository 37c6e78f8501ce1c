import { TEXTS_USED_UP } from '../../../shared/domain/fallback.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import { judgeOf } from './expired.ts';
import { type Check, type LivedStudy, nameOf, newOutcomes, violation } from './lived.ts';

interface Going {
  at: number;
  last: number;
}

/** Whether a stop or an erasure that has been taken back fell on the time in which a message was to go: it was due during it, or waited when it began. */
const wasStopped = ({ stopped, erasures = [] }: ParticipantRecord, { at, last }: Going): boolean =>
  [...stopped, ...erasures.map(({ asked, revoked }) => ({ from: asked.at, to: revoked?.at }))].some(
    ({ from, to }) => to !== undefined && at <= Date.parse(to) && last >= Date.parse(from),
  );

/** At its last try the study had sent what it may in a day. */
const foundNoRoom = ({ textsPerDay }: LivedStudy, record: ParticipantRecord | undefined, step: string): boolean => {
  const outcome = record?.steps[step];
  return (
    record !== undefined &&
    textsPerDay?.[record.stream] !== undefined &&
    outcome?.state === 'waiting' &&
    outcome.code === TEXTS_USED_UP
  );
};

/**
 * G2: where nothing was down for long, and nobody was on hold, no message grows too late by itself; one that providers refuse at every
 * try would. What an entry by mistake, or a stop, had kept back is too late once it is undone.
 */
export const nothingTooLate: Check = ({ seen, studies, isSteady }) => {
  const judges = new Map(studies.map((study) => [study.id, judgeOf(study)]));
  const undone = new Set<string>();
  return (isSteady ? seen.written : []).flatMap((written) => {
    const { at, before, after, action } = written;
    const name = nameOf(after.study, after.participant);
    if (action === 'voided') undone.add(name);
    if (after.holds.length > 0 || undone.has(name)) return [];
    const steps = newOutcomes(written)
      .filter(([step, outcome]) => outcome.state === 'skipped' && outcome.reason === 'stale' && !step.includes('#'))
      .map(([step]) => step);
    if (steps.length === 0) return [];
    const judged = judges.get(after.study)?.(before ?? after, steps) ?? [];
    const excused = new Set(judged.filter((each) => wasStopped(after, each)).map(({ step }) => step));
    const study = studies.find(({ id }) => id === after.study);
    return steps
      .filter((step) => !excused.has(step) && !(study && foundNoRoom(study, before, step)))
      .map((step) => violation('G2', at, after, `${step} grew too late and nothing was in its way`));
  });
};
