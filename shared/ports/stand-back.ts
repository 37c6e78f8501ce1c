import { withConsent } from '../domain/entries/change-participation.ts';
import { isErased } from '../domain/erasure.ts';
import type { ParticipantRecord } from '../domain/record.ts';
import type { Restore } from '../domain/restore.ts';
import { settle } from '../domain/settle.ts';
import { withTask } from '../domain/work.ts';
import { isoInstant, type Instant } from '../domain/zone.ts';
import type { Clock, Ids } from './clock.ts';
import type { Guarded, RecordStore } from './record-store.ts';
import type { StudyBook } from './study-book.ts';

export interface StandBackPorts {
  records: Pick<RecordStore, 'readBoth' | 'commit' | 'guarded'>;
  studies: Pick<StudyBook, 'plan'>;
  clock: Clock;
  ids: Ids;
}

/** Two workers' clocks differ by less. */
const MARGIN_MS = 2 * 60_000;
const NOTHING_GOES = { sms: false, email: false, letter: false };
const TRIES = 5;

/** Who said no, or whose card or appointment was changed, in the hours that a restore took back, and of whom nothing was entered since it was found. */
export const forgottenBy = async (
  study: string,
  { to, found }: Restore,
  { records }: Pick<StandBackPorts, 'records'>,
): Promise<Guarded[]> => {
  const from = to === undefined ? -Infinity : Date.parse(to) - MARGIN_MS;
  const until = Date.parse(found);
  return (await records.guarded(study)).filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < until);
};

const takesNothing = (record: ParticipantRecord): boolean =>
  isErased(record) || Object.keys(NOTHING_GOES).every((channel) => !hasSaid(record, channel));

const hasSaid = ({ consent }: ParticipantRecord, channel: string): boolean =>
  Object.entries(consent).some(([name, said]) => name === channel && said);

/** @returns whether it is done; every race may be lost */
const standBack = async ({ study, participant, stream }: Guarded, ports: StandBackPorts): Promise<boolean> => {
  const { records, studies, clock, ids } = ports;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = (await records.readBoth(study, participant))?.[stream];
    if (before === undefined || takesNothing(before)) return true;
    const now = clock.now();
    const event = { action: 'participationChanged', at: isoInstant(now), by: 'system', reason: 'restored' } as const;
    const plan = await studies.plan(study, before.agendaBasis.protocolVersion, before.site);
    const idOf = (text: string): string => ids.derived(study, text);
    const task = { key: 'record/restored', kind: 'messageTrouble', to: 'coordinator', why: 'restored' } as const;
    const context = { record: before, now, calendar: plan.appointments, idOf };
    const after = settle(plan, withTask(withConsent(before, NOTHING_GOES), task, context), now);
    const result = await records.commit({ token: ids.next(), changes: [{ before, after, event }] });
    if (result.kind === 'committed') return true;
  }
  return false;
};

/**
 * Nothing goes to whoever said no in hours that are lost, or whose number or appointment is no longer what the record says, until somebody has entered
 * it again (ADR 24). A second time changes nothing.
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
    if (await standBack(each, ports)) left -= 1;
  }
  return left;
};
