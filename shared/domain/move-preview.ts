import type { AgendaItem } from './agenda-item.ts';
import { pendingItems } from './pending.ts';
import { agendaOf } from './record-agenda.ts';
import type { ParticipantRecord, SkipReason } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** One record under one plan: what lies ahead of it follows. */
export interface Outlook {
  plan: StudyPlan;
  record: ParticipantRecord;
}

export const PLANNED_CHANGES = ['moves', 'appears', 'vanishes'] as const;

/** One step that lies ahead and would change. An instant that is absent means at once. */
export interface PlannedChange {
  change: (typeof PLANNED_CHANGES)[number];
  item: AgendaItem;
  /** Of the fallback, when that is what is ahead: `FU12/invite#2`. */
  key: string;
  from?: Instant;
  to?: Instant;
  /** Why a step that vanishes will not happen; `versionChange` also when the new version does not know it. */
  reason?: SkipReason;
}

interface Ahead {
  item: AgendaItem;
  key: string;
  at: Instant | undefined;
}

const aheadOf = ({ plan, record }: Outlook, agenda: AgendaItem[], now: Instant): Map<string, Ahead> => {
  const pending = record.held ? [] : pendingItems(plan, record, agenda, now);
  return new Map(
    pending
      .filter(({ blocked }) => blocked === undefined)
      .map(({ item, attempting, goesAt }) => {
        const key = attempting?.key ?? item.key;
        return [key, { item, key, at: goesAt > now ? goesAt : undefined }];
      }),
  );
};

const reasonFor = (key: string, { record }: Outlook, agenda: AgendaItem[]): SkipReason => {
  const outcome = record.steps[key];
  if (outcome?.state === 'skipped') return outcome.reason;
  return agenda.find((item) => item.key === key)?.skip ?? 'versionChange';
};

const changed = (
  change: PlannedChange['change'],
  { item, key }: Ahead,
  rest: Partial<PlannedChange>,
): PlannedChange => ({
  change,
  item,
  key,
  ...rest,
});

const isSameStep = (one: Ahead, other: Ahead): boolean =>
  one.item.does === other.item.does && one.item.stream === other.item.stream;

/**
 * What a change of the plan would do to one record: only steps that are still ahead and have no outcome. A step that becomes another kind
 * of step under the same name vanishes and appears.
 */
export const plannedChanges = (before: Outlook, after: Outlook, now: Instant): PlannedChange[] => {
  const agenda = agendaOf(after.plan, after.record);
  const old = aheadOf(before, agendaOf(before.plan, before.record), now);
  const next = aheadOf(after, agenda, now);
  const gone = [...old.values()].flatMap((each): PlannedChange[] => {
    const other = next.get(each.key);
    const from = each.at === undefined ? {} : { from: each.at };
    if (other === undefined || !isSameStep(each, other))
      return [changed('vanishes', each, { ...from, reason: reasonFor(each.key, after, agenda) })];
    if (other.at === each.at) return [];
    return [changed('moves', other, { ...from, ...(other.at === undefined ? {} : { to: other.at }) })];
  });
  const come = [...next.values()]
    .filter((each) => {
      const other = old.get(each.key);
      return other === undefined || !isSameStep(each, other);
    })
    .map((each) => changed('appears', each, each.at === undefined ? {} : { to: each.at }));
  return [...gone, ...come];
};
