import { isoDate } from '../domain/civil-date.ts';
import { isErased } from '../domain/erasure.ts';
import type { Hold } from '../domain/participation.ts';
import type { ParticipantRecord } from '../domain/record.ts';
import type { Restore } from '../domain/restore.ts';
import { settle } from '../domain/settle.ts';
import { withTask } from '../domain/work.ts';
import { isoInstant, type Instant } from '../domain/zone.ts';
import type { Clock, Ids } from './clock.ts';
import { idsIn } from './ids-in.ts';
import type { Outdated, RecordStore } from './record-store.ts';
import type { StudyBook } from './study-book.ts';

export interface StandBackPorts {
  records: Pick<RecordStore, 'readBoth' | 'commit' | 'outdated'>;
  studies: Pick<StudyBook, 'plan'>;
  clock: Clock;
  ids: Ids;
}

/** Two workers' clocks differ by less. */
const MARGIN_MS = 2 * 60_000;
const REVIEW_AFTER_DAYS = 7;
const TASK = { key: 'record/restored', kind: 'messageTrouble', to: 'coordinator', why: 'restored' } as const;
const TRIES = 5;

const causeOf = ({ participant, stream, cause }: Outdated): string => JSON.stringify([participant, stream, cause]);

/** Of whom an entry was lost in the hours that a restore took back, without one of that kind by a person since it was found. */
export const forgottenBy = async (
  study: string,
  { to, found }: Restore,
  { records }: Pick<StandBackPorts, 'records'>,
): Promise<Outdated[]> => {
  const from = to === undefined ? -Infinity : Date.parse(to) - MARGIN_MS;
  const until = Date.parse(found);
  const all = await records.outdated(study);
  const again = new Set(all.filter(({ at, by }) => by === 'person' && Date.parse(at) >= until).map(causeOf));
  return all
    .filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < until)
    .filter((each) => !again.has(causeOf(each)));
};

/** Until staff lift it: no message of this stream, also none of an appointment. */
const holdOf = ({ stream }: ParticipantRecord, today: number, now: Instant): Hold => ({
  kind: 'other',
  scope: stream,
  from: isoDate(today),
  review: isoDate(today + REVIEW_AFTER_DAYS),
  channels: [],
  enteredAt: isoInstant(now),
});

const isDone = ({ tasks }: ParticipantRecord, { found }: Restore): boolean =>
  Object.values(tasks).some(({ step, since }) => step === TASK.key && since >= found);

/** @returns whether it is done; every race may be lost */
const standBack = async (outdated: Outdated, restore: Restore, ports: StandBackPorts): Promise<boolean> => {
  const { study, participant, stream } = outdated;
  const { records, studies, clock, ids } = ports;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = (await records.readBoth(study, participant))?.[stream];
    if (before === undefined || isErased(before) || isDone(before, restore)) return true;
    const now = clock.now();
    const event = { action: 'participationChanged', at: isoInstant(now), by: 'system', reason: 'restored' } as const;
    const plan = await studies.plan(study, before.agendaBasis.protocolVersion, before.site);
    const { appointments: calendar } = plan;
    const context = { record: before, now, calendar, idOf: idsIn(ids, study) };
    const hold = holdOf(before, calendar.zone.toLocal(now).day, now);
    const asked = withTask({ ...before, holds: [...before.holds, hold] }, TASK, context);
    const changes = [{ before, after: settle(plan, asked, now), event }];
    if ((await records.commit({ token: ids.next(), changes })).kind === 'committed') return true;
  }
  return false;
};

/**
 * Nothing goes to whoever said no in hours that are lost, or whose number or appointment is no longer what the record says, until staff have entered it again
 * and lifted the hold (ADR 24). A second time changes nothing.
 * @returns how many are left when `until` has come
 */
export const standBackFrom = async (
  study: string,
  restore: Restore,
  until: Instant,
  ports: StandBackPorts,
): Promise<number> => {
  const people = await forgottenBy(study, restore, ports);
  let left = people.length;
  for (const each of people) {
    if (ports.clock.now() > until) return left;
    if (await standBack(each, restore, ports)) left -= 1;
  }
  return left;
};
