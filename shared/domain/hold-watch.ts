import type { AgendaItem } from './agenda-item.ts';
import { civil, type CivilDay } from './civil-date.ts';
import { windowOf } from './follow-up.ts';
import { holdEnd, saysAgain } from './pause.ts';
import type { Hold } from './participation.ts';
import type { Step, Timepoint } from './protocol.ts';
import type { FollowUpFacts, Stream, Task } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Zone } from './zone.ts';

/** A hold without an end is looked at again after this long (product.md section 5). */
export const HOLD_REVIEW_DAYS = 14;
export const HOLD_WARNING_DAYS = 14;

/** Of the key of what warns that a window closes inside a hold. */
const WARNS = '.windowCloses';

export const isWindowWarning = ({ step }: Pick<Task, 'step'>): boolean => step.endsWith(WARNS);

const review = (id: string): Step => ({ id, from: 'target', task: { kind: 'holdReview', to: 'coordinator' } });

/** One of both streams is looked at once, where everybody has a record: the same coordinator would read the same question twice. */
export const isReviewedBy = ({ scope }: Hold, stream: Stream): boolean =>
  scope === stream || (scope === 'both' && stream === 'interviews');

interface HoldFacts {
  anchors: Record<string, string>;
  holds: Hold[];
  followUps: Record<string, FollowUpFacts>;
  tasks?: Record<string, Task>;
}

interface Review {
  key: string;
  day: CivilDay;
}

/** Whoever answered a review without lifting the hold is asked again: a hold without an end is never forgotten. */
const nextReview = (name: string, first: CivilDay, facts: HoldFacts, zone: Zone): Review => {
  let next: Review = { key: `${name}/review`, day: first };
  for (let n = 2; ; n += 1) {
    const answered = Object.values(facts.tasks ?? {}).find(({ step }) => step === next.key)?.done;
    if (answered === undefined) return next;
    next = { key: `${name}/review-${String(n)}`, day: zone.toLocal(Date.parse(answered.at)).day + HOLD_REVIEW_DAYS };
  }
};

/** The last day of a window that closes inside a hold, as far as it is known to end. */
export const closesInHold = (
  { appointments: calendar }: StudyPlan,
  timepoint: Timepoint,
  anchors: Record<string, string>,
  hold: Hold,
): CivilDay | undefined => {
  const closes = windowOf(timepoint, anchors)?.closes ?? undefined;
  if (closes === undefined) return undefined;
  const closesAt = calendar.atSendingTime(closes);
  const isInside = calendar.zone.toInstant(civil(hold.from), 0) <= closesAt && closesAt < holdEnd(hold, calendar.zone);
  return isInside ? closes : undefined;
};

/** What a person must do about holds: review an open one, look when one ends, and hear of a window that closes inside one. */
export const holdWatch = (plan: StudyPlan, facts: HoldFacts, stream: Stream): AgendaItem[] => {
  const calendar = plan.appointments;
  const task = (key: string, of: string, definition: Step, day: number, at: number): AgendaItem => ({
    key,
    stream,
    clock: 'hold',
    of,
    definition,
    does: 'task',
    nominal: day,
    at,
  });
  return facts.holds.flatMap((hold, index) => {
    const isKnown = facts.holds.slice(0, index).some((known) => saysAgain(hold, known));
    if (!isReviewedBy(hold, stream) || isKnown) return [];
    const name = `hold-${index + 1}`;
    const first = hold.review === undefined ? civil(hold.from) + HOLD_REVIEW_DAYS : civil(hold.review);
    const { key, day } =
      hold.until === undefined
        ? nextReview(name, first, facts, calendar.zone)
        : { key: `${name}/review`, day: civil(hold.until) + 1 };
    const reviewAt = calendar.atSendingTime(calendar.rollForward(day));
    const liftedEarly = hold.liftedAt !== undefined && Date.parse(hold.liftedAt) < reviewAt;
    const items = liftedEarly ? [] : [task(key, name, review('review'), day, reviewAt)];
    for (const timepoint of plan.protocol.timepoints) {
      const followUp = facts.followUps[timepoint.id];
      if (stream !== 'interviews' || timepoint.ladder === undefined || followUp?.outcome) continue;
      const closes = closesInHold(plan, timepoint, facts.anchors, hold);
      if (closes === undefined) continue;
      const warnOn = calendar.rollBackward(Math.max(closes - HOLD_WARNING_DAYS, civil(hold.from)));
      const warning = `${timepoint.id}/${name}${WARNS}`;
      items.push(task(warning, timepoint.id, review('windowClosesInHold'), warnOn, calendar.atSendingTime(warnOn)));
    }
    return items;
  });
};
