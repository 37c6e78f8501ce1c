import type { AgendaItem } from './agenda-item.ts';
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
}

export interface PausingFacts {
  registeredAt?: string;
  /** Imported and waiting for release. */
  held?: boolean;
  holds: Hold[];
  stopped: StoppedSpan[];
  erasures?: Erasure[];
}

export const holdEnd = (hold: Hold, zone: Zone): Instant => {
  const planned = hold.until === undefined ? Infinity : zone.toInstant(civil(hold.until) + 1, 0);
  return hold.liftedAt === undefined ? planned : Math.min(planned, Date.parse(hold.liftedAt));
};

export const pausesOf = (facts: PausingFacts, stream: Stream, zone: Zone): Pause[] => {
  const pauses: Pause[] = [];
  const registered = facts.held
    ? Infinity
    : facts.registeredAt === undefined
      ? -Infinity
      : Date.parse(facts.registeredAt);
  if (registered > -Infinity) pauses.push({ from: -Infinity, to: registered, reason: 'beforeRegistration' });
  for (const hold of facts.holds) {
    if (hold.scope !== 'both' && hold.scope !== stream) continue;
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

const foldPause = (items: AgendaItem[], pause: Pause): AgendaItem[] => {
  const isWithin = (item: AgendaItem): boolean =>
    pause.from <= item.at && item.at < pause.to && item.skip === undefined;
  if (!items.some(isWithin)) return items;
  const within = items.filter(isWithin);
  const work = within.filter((item) => item.does === 'task' || item.does === 'close');
  const latestTask = work.reduce<AgendaItem | undefined>(
    (latest, item) => (latest && latest.at > item.at ? latest : item),
    undefined,
  );
  const highest = within
    .filter((item) => item.does === 'escalate' || item.does === 'close')
    .reduce<AgendaItem | undefined>((top, item) => (top && levelOf(top) > levelOf(item) ? top : item), undefined);
  return items.map((item) => {
    if (!within.includes(item)) return item;
    const opensAtTheEnd = pause.to < Infinity && (item === latestTask || item === highest);
    return opensAtTheEnd ? { ...item, at: pause.to } : { ...item, skip: pause.reason };
  });
};
