import type { AgendaItem } from './agenda-item.ts';
import { closesAnew } from './window-key.ts';
import { outlookOf, type Outlook } from './outlook.ts';
import { levelOf } from './pause.ts';
import type { Pending } from './pending.ts';
import type { AgendaBasis, ParticipantRecord, StepOutcome } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { stepOf } from './step-key.ts';
import { isoInstant, type Instant } from './zone.ts';

export interface VersionMove {
  to: StudyPlan;
  /** What the record is computed from afterwards. */
  basis: AgendaBasis;
  publishedAt: Instant;
  now: Instant;
}

const isWork = ({ does }: AgendaItem): boolean => does === 'task' || does === 'close';
const isRaise = ({ does }: AgendaItem): boolean => does === 'escalate' || does === 'close';

/** The latest task and the highest escalation of one follow-up or plan among what its agenda holds before an instant. */
const lastWordOf = (agenda: AgendaItem[], of: string, before: Instant): Set<string> => {
  const past = agenda.filter((item) => item.of === of && item.skip === undefined && item.at < before);
  const latest = past.filter(isWork).reduce<AgendaItem | undefined>((top, item) => {
    return top && top.at > item.at ? top : item;
  }, undefined);
  const highest = past.filter(isRaise).reduce<AgendaItem | undefined>((top, item) => {
    return top && levelOf(top) > levelOf(item) ? top : item;
  }, undefined);
  return new Set([latest, highest].flatMap((item) => (item ? [item.key] : [])));
};

const keysOf = (pending: Pending[]): Set<string> => new Set(pending.map(({ item }) => item.key));

/**
 * Steps that the new version puts behind its publication. They never come in a burst: a message is skipped, and so is work that the old
 * version did not hold ahead; of work that it did, only the latest task and the highest escalation of the follow-up open, as after a pause (R7.5).
 */
const overtaken = (before: Outlook, { record, agenda, pending }: Outlook, publishedAt: Instant): string[] => {
  const isBehind = ({ item }: Pending): boolean => item.at < publishedAt && record.steps[item.key] === undefined;
  const dueBefore = keysOf(before.pending.filter(isBehind));
  const aheadBefore = keysOf(before.pending.filter((each) => !isBehind(each)));
  return pending
    .filter((each) => isBehind(each) && !dueBefore.has(each.item.key))
    .map(({ item }) => item)
    .filter((item) => !closesAnew(item))
    .filter(({ key, of }) => !(aheadBefore.has(key) && lastWordOf(agenda, of, publishedAt).has(key)))
    .map(({ key }) => key);
};

/** Messages that waited to be tried again, and that the new version does not know. */
const unknownTo = ({ record, agenda }: Outlook): string[] =>
  Object.entries(record.steps)
    .filter(([key, { state }]) => state === 'waiting' && !agenda.some((item) => item.key === stepOf(key)))
    .map(([key]) => key);

/**
 * One record under another version of its protocol: what was sent stays sent, since step keys carry no version, and what lies ahead
 * follows from the new agenda by itself. The pointer is for the caller to settle.
 */
export const movedTo = <R extends ParticipantRecord>(
  before: Outlook<R>,
  { to, basis, publishedAt, now }: VersionMove,
): Outlook<R> => {
  const after = outlookOf(to, { ...before.record, agendaBasis: basis }, now);
  const skipped = [...overtaken(before, after, publishedAt), ...unknownTo(after)].map((key): [string, StepOutcome] => [
    key,
    { state: 'skipped', reason: 'versionChange', at: isoInstant(now) },
  ]);
  if (skipped.length === 0) return after;
  const steps = { ...after.record.steps, ...Object.fromEntries(skipped) };
  return outlookOf(to, { ...after.record, steps }, now, after.agenda);
};
