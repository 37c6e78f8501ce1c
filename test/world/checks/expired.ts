import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import { parseDuration } from '../../../shared/domain/civil-date.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import { agendaOf } from '../../../shared/domain/record-agenda.ts';
import { studyPlan } from '../../../shared/domain/study-plan.ts';
import { stepOf } from '../../../shared/domain/step-key.ts';
import type { Instant } from '../../../shared/domain/zone.ts';
import { isFixed } from './hours.ts';
import { type Check, type LivedStudy, newOutcomes, slackOf, violation } from './lived.ts';
import { workingDaysOf } from './misses/working-days.ts';

/** When an invitation was to go, and until when it may: the instant is the agenda's, the days on which it was allowed to go are counted once more. */
export const judgeOf = (study: LivedStudy) => {
  const plan = studyPlan(study.protocol, [...study.holidays]);
  const days = workingDaysOf(study);
  const most = parseDuration(study.protocol.limits.staleAfter).days;
  const lastOf = ({ at }: AgendaItem): Instant => {
    const { day, minute } = days.zone.toLocal(at);
    return days.zone.toInstant(days.after(day, most), minute);
  };
  return (record: ParticipantRecord, steps: string[]): { step: string; at: Instant; last: Instant }[] => {
    const items = new Map(agendaOf(plan, record).map((item) => [item.key, item]));
    return steps.flatMap((step) => {
      const item = items.get(stepOf(step));
      return item ? [{ step, at: item.at, last: lastOf(item) }] : [];
    });
  };
};

/** I6: no invitation is claimed once it is stale (product.md 4.5). */
export const notExpired: Check = ({ seen, studies, skewSeconds }) => {
  const judges = new Map(studies.map((study) => [study.id, judgeOf(study)]));
  const slack = slackOf({ skewSeconds });
  return seen.written.flatMap((written) => {
    const { before, after, at: now } = written;
    const claimed = newOutcomes(written).filter(([step, { state }]) => state === 'sending' && !isFixed(step));
    const steps = claimed.map(([step]) => step);
    if (before === undefined || steps.length === 0) return [];
    const judged = judges.get(after.study)?.(before, steps) ?? [];
    return judged
      .filter(({ last }) => now > last + slack)
      .map(({ step, at }) =>
        violation('I6', now, after, `${step} of ${new Date(at).toISOString()} was claimed when it was stale`),
      );
  });
};
