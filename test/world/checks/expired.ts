import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import { parseDuration } from '../../../shared/domain/civil-date.ts';
import { agendaOf } from '../../../shared/domain/record-agenda.ts';
import { studyPlan } from '../../../shared/domain/study-plan.ts';
import type { Instant } from '../../../shared/domain/zone.ts';
import { isFixed } from './hours.ts';
import { type Check, type LivedStudy, newOutcomes, violation } from './lived.ts';
import { workingDaysOf } from './misses/working-days.ts';

const SECOND_MS = 1_000;
/** A worker decides by what it read; its commit comes a little later. */
const MINUTE_OF_WORK_MS = 60_000;
const FALLBACK = /#\d+$/;

/** Until when each invitation may go: the instants are the agenda's, the days on which it was allowed to go are counted once more. */
const lastInstants = (study: LivedStudy) => {
  const plan = studyPlan(study.protocol, [...study.holidays]);
  const days = workingDaysOf(study);
  const most = parseDuration(study.protocol.limits.staleAfter).days;
  return ({ at }: AgendaItem): Instant => {
    const { day, minute } = days.zone.toLocal(at);
    return days.zone.toInstant(days.after(day, most), minute);
  };
};

/** I6: no invitation is claimed once it is stale (product.md 4.5). */
export const notExpired: Check = ({ seen, studies, skewSeconds }) => {
  const judges = new Map(
    studies.map((study) => [
      study.id,
      { plan: studyPlan(study.protocol, [...study.holidays]), last: lastInstants(study) },
    ]),
  );
  return seen.written.flatMap((written) => {
    const { before, after, at } = written;
    const judge = judges.get(after.study);
    if (before === undefined || judge === undefined) return [];
    const claimed = newOutcomes(written).filter(([step, { state }]) => state === 'sending' && !isFixed(step));
    if (claimed.length === 0) return [];
    const items = new Map(agendaOf(judge.plan, before).map((item) => [item.key, item]));
    return claimed.flatMap(([step]) => {
      const item = items.get(step.replace(FALLBACK, ''));
      if (item === undefined || at <= judge.last(item) + MINUTE_OF_WORK_MS + skewSeconds * SECOND_MS) return [];
      return [
        violation('I6', at, after, `${step} of ${new Date(item.at).toISOString()} was claimed when it was stale`),
      ];
    });
  });
};
