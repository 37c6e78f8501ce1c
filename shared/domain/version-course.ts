import { sameValue } from './change.ts';
import { civil } from './civil-date.ts';
import type { Change, StoredEvent } from './event.ts';
import { lastDayOf, windowOf } from './follow-up.ts';
import type { Timepoint } from './protocol.ts';
import type { InterviewRecord, Outcome } from './record.ts';
import type { StudyPlan, VersionLeft } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** A published version of a study's protocol. */
export interface PublishedVersion {
  version: number;
  publishedAt: Instant;
}

/** Those before the present one that somebody had or may have had: whoever moves at one publication may have stayed at another. */
export const versionsBefore = (
  published: PublishedVersion[],
  present: number,
  registered: Instant,
): PublishedVersion[] => {
  const own = published.find(({ version }) => version === present);
  if (own === undefined || own.publishedAt <= registered) return [];
  const before = published.filter(({ version }) => version < present);
  const first = before.findLastIndex(({ publishedAt }) => publishedAt <= registered);
  return before.slice(Math.max(0, first));
};

type Published = Pick<PublishedVersion, 'publishedAt'> & { plan: StudyPlan };

/**
 * Whether it tells nothing else of somebody which of the versions before the present one they had: as a rule, and then their events need not
 * be read. It does where two of them could be the one of a past day, and where a window closed between the first that could have brought its
 * timepoint and the last.
 */
export const isCourseClear = (
  { anchors }: Pick<InterviewRecord, 'anchors'>,
  present: Published,
  before: Published[],
  until: Instant,
): boolean => {
  if (until <= present.publishedAt) return before.filter(({ publishedAt }) => publishedAt < until).length < 2;
  const { plan } = present;
  const dayOf = ({ publishedAt }: Published): number => plan.appointments.zone.toLocal(publishedAt).day;
  return plan.protocol.timepoints.every((timepoint) => {
    const having = before.filter((each) => each.plan.timepoint(timepoint.id) !== undefined);
    const [first] = having;
    const window = windowOf(timepoint, anchors);
    if (first === undefined || having.length === before.length || window === undefined) return true;
    const lastDay = lastDayOf(timepoint, window);
    return lastDay >= dayOf(present) || (first !== before[0] && lastDay < dayOf(first));
  });
};

/** What was in force when a visit was held, or settled that it was not; a version published after it was entered came too late for it. */
const settledBy = ({ on, enteredAt }: Outcome, { appointments: { zone } }: StudyPlan): Instant =>
  Math.min(Date.parse(enteredAt), zone.toInstant(civil(on) + 1, 0));

/** Whether every visit that is over has the same window, whichever versions before the present one somebody had. */
export const isPastClear = (
  { anchors, followUps }: Pick<InterviewRecord, 'anchors' | 'followUps'>,
  present: Published,
  before: Published[],
): boolean =>
  Object.entries(followUps).every(([id, { outcome }]) => {
    const settled = outcome && settledBy(outcome, present.plan);
    if (settled === undefined || settled > present.publishedAt) return true;
    const [first, ...others] = before
      .filter(({ publishedAt }) => publishedAt < settled)
      .map(({ plan }) => plan.timepoint(id))
      .map((timepoint) => timepoint && windowOf(timepoint, anchors));
    return others.every((window) => sameValue(window, first));
  });

/** The move of somebody to another version of the protocol. */
export const protocolChange = ({ changes }: StoredEvent): Change | undefined =>
  changes.find(({ path, old }) => path === '/agendaBasis/protocolVersion' && old !== undefined);

/** The versions that somebody left, in order, by the events of their interviews. */
export const versionsLeft = (events: StoredEvent[]): { version: number; next: number }[] =>
  events.flatMap((event) => {
    const change = protocolChange(event);
    return change === undefined ? [] : [{ version: Number(change.old), next: Number(change.new) }];
  });

/** How many of them were left by the end of the day. */
const leftBy = (earlier: VersionLeft[], until: Instant): number => earlier.filter(({ left }) => left < until).length;

/** The plan that was in force at an instant, by the versions that somebody has left since, in order. */
export const planAsOf = (present: StudyPlan, earlier: VersionLeft[], until: Instant): StudyPlan =>
  earlier[leftBy(earlier, until)]?.plan ?? present;

/**
 * The timepoint as the version had it that was in force when its visit was settled: no later one makes it late, or in time. One that is not
 * over is as it is now.
 */
export const timepointWhenSettled = (
  timepoint: Timepoint,
  outcome: Outcome | undefined,
  plan: StudyPlan,
  earlier = plan.earlier,
): Timepoint =>
  outcome === undefined || earlier === undefined
    ? timepoint
    : (planAsOf(plan, earlier, settledBy(outcome, plan)).timepoint(timepoint.id) ?? timepoint);

/** When a version brought a timepoint of the one that they had by then; undefined of one that they have had from the first. */
export const broughtAt = (timepoint: string, earlier: VersionLeft[], until: Instant): Instant | undefined =>
  earlier.slice(0, leftBy(earlier, until)).findLast(({ plan }) => plan.timepoint(timepoint) === undefined)?.left;
