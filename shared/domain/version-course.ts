import { protocolChange } from './deviation.ts';
import type { StoredEvent } from './event.ts';
import { lastDayOf, windowOf } from './follow-up.ts';
import type { InterviewRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** A published version of a study's protocol. */
export interface PublishedVersion {
  version: number;
  publishedAt: Instant;
}

/** A version that somebody had, and when the next one was published that they moved to. */
export interface VersionLeft {
  plan: StudyPlan;
  left: Instant;
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

/** The versions that somebody left, in order, by the events of their interviews. */
export const versionsLeft = (events: StoredEvent[]): { version: number; next: number }[] =>
  events.flatMap((event) => {
    const change = protocolChange(event);
    return change === undefined ? [] : [{ version: Number(change.old), next: Number(change.new) }];
  });

/** How many of them were left by the end of the day. */
const leftBy = (earlier: VersionLeft[], until: Instant): number => earlier.filter(({ left }) => left < until).length;

export const planAsOf = (present: StudyPlan, earlier: VersionLeft[], until: Instant): StudyPlan =>
  earlier[leftBy(earlier, until)]?.plan ?? present;

/** When a version brought a timepoint of the one that they had by then; undefined of one that they have had from the first. */
export const broughtAt = (timepoint: string, earlier: VersionLeft[], until: Instant): Instant | undefined =>
  earlier.slice(0, leftBy(earlier, until)).findLast(({ plan }) => plan.timepoint(timepoint) === undefined)?.left;
