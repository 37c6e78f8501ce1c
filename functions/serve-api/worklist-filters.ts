import type { Zone } from '../../shared/domain/zone.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { Visit } from './visit.ts';
import type { Work } from './work-item.ts';

/** By what the list is narrowed, and how a line answers to each. */
const FACETS = {
  kind: ({ item }: Work) => item.kind,
  does: ({ item }: Work) => item.does,
  to: ({ item }: Work) => item.to,
  owner: ({ item }: Work) => item.owner ?? '',
  level: ({ item }: Work) => (item.kind === 'escalation' ? String(item.level) : undefined),
  followUp: ({ item }: Work) => item.followUp,
  why: ({ item }: Work) => item.why,
  participant: ({ item }: Work) => item.participant,
} as const satisfies Record<string, (work: Work) => string | undefined>;

type Facet = keyof typeof FACETS;
const ALL: Facet[] = ['kind', 'does', 'to', 'owner', 'level', 'followUp', 'why', 'participant'];
const COUNTED = ['kind', 'does', 'to', 'owner', 'level', 'followUp'] as const satisfies Facet[];

const isOn = (flag: string | undefined): boolean => flag === 'true' || flag === '1';
const isOff = (flag: string | undefined): boolean => flag === 'false' || flag === '0';

/** Any one of the values will do. */
type Wanted = Partial<Record<Facet, readonly string[]>>;

/** No value of a filter. */
const NONE = ' ';

const wantedOf = (visit: Visit): Wanted => {
  const named = ALL.flatMap((facet) => {
    const value = visit.query(facet);
    return value ? [[facet, value.split(',')] as const] : [];
  });
  const mine = isOn(visit.query('mine')) ? { owner: [visit.user] } : {};
  const unowned = isOn(visit.query('unowned')) ? { owner: [''] } : {};
  return { ...Object.fromEntries(named), ...unowned, ...mine };
};

const passesAllBut = (work: Work, wanted: Wanted, but?: Facet): boolean =>
  ALL.every((facet) => facet === but || (wanted[facet]?.includes(FACETS[facet](work) ?? NONE) ?? true));

const tally = (values: (string | undefined)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) if (value) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** Due on a day before this one. */
const overdueBefore = ({ toInstant, toLocal }: Zone, { now }: Pick<Visit, 'now'>): string =>
  isoInstant(toInstant(toLocal(now).day, 0));

/** Those asked for; and beside each filter how many there would be, had it been another value. */
export const narrowed = (all: Work[], visit: Visit, zone: Zone) => {
  const wanted = wantedOf(visit);
  const withSnoozed = !isOff(visit.query('snoozed'));
  const today = overdueBefore(zone, visit);
  const isOverdue = ({ item }: Work): boolean => item.due < today && item.state === 'open';
  const inTime = isOn(visit.query('overdue')) ? all.filter(isOverdue) : all;
  const awake = inTime.filter(({ item }) => withSnoozed || item.state !== 'snoozed');
  const countOf = (facet: Facet) => {
    const passing = awake.filter((work) => passesAllBut(work, wanted, facet));
    return tally(passing.map((work) => FACETS[facet](work)));
  };
  const withoutOwner = awake.filter((work) => work.item.owner === undefined && passesAllBut(work, wanted, 'owner'));
  return {
    shown: awake.filter((work) => passesAllBut(work, wanted)),
    counts: {
      ...(Object.fromEntries(COUNTED.map((facet) => [facet, countOf(facet)])) as Record<
        (typeof COUNTED)[number],
        Record<string, number>
      >),
      unowned: withoutOwner.length,
      overdue: all.filter((work) => isOverdue(work) && passesAllBut(work, wanted)).length,
      snoozed: inTime.filter((work) => work.item.state === 'snoozed' && passesAllBut(work, wanted)).length,
    },
  };
};
