import type { AgendaItem } from './agenda-item.ts';
import { checkInsEnded } from './check-in-agenda.ts';
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

/** `mentor/since-2026-01-31`, of the key of one of its steps. */
const silenceOf = (key: string): string | undefined => /^.+\/since-[\d-]+/.exec(key)?.[0];

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

/** Check-ins that ended have no steps at all, and those of another silence have other keys. */
const endOfSilence = ({ key }: AgendaItem, { record, agenda }: Outlook): SkipReason | undefined => {
  const silence = silenceOf(key);
  if (record.stream !== 'checkIns' || silence === undefined) return undefined;
  const { life } = record.participation;
  if (life !== 'alive') return life;
  if (checkInsEnded(record)) return 'stopped';
  const others = agenda.map((item) => silenceOf(item.key)).filter((each) => each !== undefined && each !== silence);
  return others.length > 0 ? 'superseded' : undefined;
};

const reasonFor = ({ item, key }: Ahead, after: Outlook): SkipReason => {
  const { record, agenda, pending } = after;
  const outcome = record.steps[key];
  if (outcome?.state === 'skipped') return outcome.reason;
  const blocked = pending.find((each) => (each.attempting?.key ?? each.item.key) === key)?.blocked;
  const planned = agenda.find((each) => each.key === item.key);
  return blocked ?? planned?.skip ?? endOfSilence(item, after) ?? 'versionChange';
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
      return [changed('vanishes', each, { ...from, reason: reasonFor(each, after) })];
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
