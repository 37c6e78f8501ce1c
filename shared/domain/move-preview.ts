import type { AgendaItem } from './agenda-item.ts';
import type { Outlook } from './outlook.ts';
import type { SkipReason } from './record.ts';
import type { Instant } from './zone.ts';

/** One step that lies ahead and would change. An instant that is absent means at once. */
export interface PlannedChange {
  change: 'moves' | 'appears' | 'vanishes';
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

const aheadOf = ({ pending }: Outlook, now: Instant): Map<string, Ahead> =>
  new Map(
    pending
      .filter(({ blocked }) => blocked === undefined)
      .map(({ item, attempting, goesAt }) => {
        const key = attempting?.key ?? item.key;
        return [key, { item, key, at: goesAt > now ? goesAt : undefined }];
      }),
  );

const reasonFor = (key: string, { record, agenda }: Outlook): SkipReason => {
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
  const old = aheadOf(before, now);
  const next = aheadOf(after, now);
  const gone = [...old.values()].flatMap((each): PlannedChange[] => {
    const other = next.get(each.key);
    const from = each.at === undefined ? {} : { from: each.at };
    if (other === undefined || !isSameStep(each, other))
      return [changed('vanishes', each, { ...from, reason: reasonFor(each.key, after) })];
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
