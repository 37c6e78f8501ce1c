import { addDuration, type CivilDay, isoDate } from './civil-date.ts';
import { lastDayOf, windowOf } from './follow-up.ts';
import type { Protocol } from './protocol.ts';
import type { InterviewRecord } from './record.ts';
import { isAsked } from './unplanned.ts';

/** Whoever joins late has work that is over; of a year and more, the date is more often a slip of the keys. */
const LONG = '-P1Y';

export interface LongOver {
  anchor: string;
  /** Ids of the timepoints that count from it. */
  of: string[];
  /** ISO date of the last day of them all. */
  last: string;
}

/**
 * The dates of which everything that asks anybody for anything was over long ago: all of its work opens at once. Where an outcome is known
 * of it the date is history. @param before the dates as they were: only those that an entry gives are asked about
 */
export const longOverOf = (
  { timepoints }: Pick<Protocol, 'timepoints'>,
  { anchors, followUps }: Pick<InterviewRecord, 'anchors' | 'followUps'>,
  today: CivilDay,
  before: InterviewRecord['anchors'] = {},
): LongOver[] =>
  Object.keys(anchors).flatMap((anchor) => {
    if (anchors[anchor] === before[anchor]) return [];
    const asked = timepoints.filter((each) => each.anchor === anchor && isAsked(each));
    const lastDays = asked.flatMap((each) => {
      const window = windowOf(each, anchors);
      return window === undefined ? [] : [lastDayOf(each, window)];
    });
    const last = Math.max(...lastDays);
    const isHistory = asked.some(({ id }) => followUps[id]?.outcome !== undefined);
    if (lastDays.length === 0 || isHistory || last >= addDuration(today, LONG)) return [];
    return [{ anchor, of: asked.map(({ id }) => id), last: isoDate(last) }];
  });
