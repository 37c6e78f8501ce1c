import type { AgendaItem } from './agenda-item.ts';
import { sameValue } from './change.ts';
import { civil } from './civil-date.ts';
import type { Erasure, Hold, StoppedSpan } from './participation.ts';
import type { Channel } from './protocol.ts';
import type { SkipReason, Stream } from './record.ts';
import type { Instant, Zone } from './zone.ts';

/** A stretch `[from, to)` in which nothing goes, and after which nothing bursts. */
export interface Pause {
  from: Instant;
  to: Instant;
  reason: Extract<SkipReason, 'beforeRegistration' | 'held' | 'stopped'>;
  /** Of a hold: by which a change of an appointment may still be told; absent means by all. */
  channels?: Channel[];
  /** Of a stop that was none. */
  voided?: true;
}

export interface PausingFacts {
  registeredAt?: string;
  /** Imported and waiting for release. */
  held?: boolean;
  holds: Hold[];
  stopped: StoppedSpan[];
  erasures?: Erasure[];
}

/** Only the record that it pauses hears of a hold: one of the check-ins alone must not move an interview. */
export const concerns = ({ scope }: Pick<Hold, 'scope'>, stream: Stream): boolean =>
  scope === 'both' || scope === stream;

/** When a hold is over: the midnight after its last day, or when it was lifted; Infinity without an end. */
export const holdEnd = (hold: Hold, zone: Zone): Instant => {
  const planned = hold.until === undefined ? Infinity : zone.toInstant(civil(hold.until) + 1, 0);
  return hold.liftedAt === undefined ? planned : Math.min(planned, Date.parse(hold.liftedAt));
};

/** Whether it has not ended, begun or not. One that was voided before it began "ended" at its beginning, which may lie ahead. */
export const isOpenHold = (hold: Hold, zone: Zone, now: Instant): boolean =>
  hold.liftedAt === undefined && holdEnd(hold, zone) > now;

/**
 * Whether a hold says again what a known one says: by somebody who did not see that, also days later. Both stand, so that whoever takes
 * one back leaves the other; they are reviewed and lifted as one.
 */
export const saysAgain = (hold: Hold, { from, enteredAt: _enteredAt, ...known }: Hold): boolean =>
  from <= hold.from && sameValue({ ...known, from: hold.from, enteredAt: hold.enteredAt }, hold);

/** Before it nothing goes; without any such pause everything may. */
export const registeredBy = (pauses: Pause[]): Instant =>
  pauses.find(({ reason }) => reason === 'beforeRegistration')?.to ?? -Infinity;

/**
 * Times in which nothing leaves and no work opens, `to` no longer in them: before the registration, holds, stops, an erasure that was asked for.
 */
export const pausesOf = (facts: PausingFacts, stream: Stream, zone: Zone): Pause[] => {
  const pauses: Pause[] = [];
  const registered = facts.held
    ? Infinity
    : facts.registeredAt === undefined
      ? -Infinity
      : Date.parse(facts.registeredAt);
  if (registered > -Infinity) pauses.push({ from: -Infinity, to: registered, reason: 'beforeRegistration' });
  for (const hold of facts.holds) {
    if (!concerns(hold, stream)) continue;
    pauses.push({
      from: zone.toInstant(civil(hold.from), 0),
      to: holdEnd(hold, zone),
      reason: 'held',
      ...(hold.channels ? { channels: hold.channels } : {}),
    });
  }
  for (const span of facts.stopped) {
    pauses.push({
      from: Date.parse(span.from),
      to: span.to === undefined ? Infinity : Date.parse(span.to),
      reason: 'stopped',
      ...(span.voided ? { voided: true } : {}),
    });
  }
  for (const { asked, revoked } of facts.erasures ?? []) {
    const from = Date.parse(asked.at);
    // Taken back, it was a hold: what it held back is judged anew.
    if (revoked === undefined) pauses.push({ from, to: Infinity, reason: 'stopped' });
    else pauses.push({ from, to: Date.parse(revoked.at), reason: 'held' });
  }
  return pauses.filter((pause) => pause.from < pause.to);
};

export const pauseAt = (pauses: Pause[], at: Instant): Pause | undefined =>
  pauses.find((pause) => pause.from <= at && at < pause.to);

/** The level of an escalation or a closing; 0 of anything else. */
export const levelOf = (item: AgendaItem): number =>
  item.definition.escalate?.level ?? item.definition.close?.level ?? 0;

/**
 * Messages inside a pause are skipped; of the tasks and escalations inside it only the latest task and the highest escalation
 * open, when it ends (R7.5): never a burst. Items that carry a skip already are left alone.
 */
export const foldPauses = (items: AgendaItem[], pauses: Pause[]): AgendaItem[] => {
  let folded = items;
  for (const pause of [...pauses].sort((a, b) => a.to - b.to)) folded = foldPause(folded, pause);
  return folded;
};

/** Of work that would open at once: the last task and the highest escalation, of equal ones the later in the list. */
const lastAndHighest = (work: AgendaItem[], orderOf: (item: AgendaItem) => number): AgendaItem[] => {
  const greatest = (items: AgendaItem[], rank: (item: AgendaItem) => number): AgendaItem[] =>
    items.reduce<AgendaItem[]>(([top], item) => [top && rank(top) > rank(item) ? top : item], []);
  return [
    ...greatest(
      work.filter(({ does }) => does === 'task' || does === 'close'),
      orderOf,
    ),
    ...greatest(
      work.filter(({ does }) => does === 'escalate' || does === 'close'),
      levelOf,
    ),
  ];
};

const foldPause = (items: AgendaItem[], pause: Pause): AgendaItem[] => {
  const within = items.filter((item) => pause.from <= item.at && item.at < pause.to && item.skip === undefined);
  const open = pause.to < Infinity ? lastAndHighest(within, ({ at }) => at) : [];
  return items.map((item) => {
    if (!within.includes(item)) return item;
    return open.includes(item) ? { ...item, at: pause.to } : { ...item, skip: pause.reason };
  });
};

/** Of what the clocks of one follow-up have each left for the end of a pause: again the last task and the highest escalation alone. */
export const oneAtEachEnd = (items: AgendaItem[], pauses: Pause[], zone: Zone): AgendaItem[] =>
  pauses
    .filter(({ to }) => to < Infinity)
    .reduce((kept, pause) => {
      const endsOn = zone.toLocal(pause.to).day;
      const wasKept = ({ at, nominal, does, skip }: AgendaItem): boolean =>
        // What is due on that very day comes by itself, and a closing is never lost.
        at === pause.to && nominal < endsOn && (does === 'task' || does === 'escalate') && skip === undefined;
      const open = lastAndHighest(kept.filter(wasKept), ({ nominal }) => nominal);
      return kept.map((item) => (wasKept(item) && !open.includes(item) ? { ...item, skip: pause.reason } : item));
    }, items);
