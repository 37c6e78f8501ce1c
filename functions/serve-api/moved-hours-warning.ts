import { hoursMoved } from '../../shared/domain/moved-hours.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { MovingPerson } from './moving-person.ts';
import type { Amendment } from './protocol-amendment.ts';
import type { Warning } from './warnings.ts';

/** Appointments of somebody that begin at another moment; of those who keep their version in the calendars of the staff alone. */
export const hoursMovedOf = (
  both: Both,
  { moves, from }: MovingPerson,
  { study, next, protocol }: Amendment,
  now: Instant,
): number =>
  hoursMoved(both, moves ? { from: from.timeZone, to: protocol.timeZone } : { from: study.zone, to: next.zone }, now);

const REMEDY =
  'look whether the zone is right: booked times keep their day and hour, as texts told them, but calendars show another hour; tell whoever goes by one, participants and staff';

/** What whoever publishes another time zone should know. */
export const hoursWarnings = (count: number): Warning[] =>
  count === 0 ? [] : [{ code: 'HOURS_MOVED', field: '/protocol/timeZone', count, remedy: REMEDY }];
