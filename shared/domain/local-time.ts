import { civil } from './civil-date.ts';
import type { Instant, Zone } from './zone.ts';

/** `2026-04-28T10:30` in the study's zone. */
export const LOCAL_DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

export interface LocalDateTime {
  day: number;
  minute: number;
}

/** @throws RangeError on anything but an existing date and a time `HH:MM`. */
export const parseLocal = (text: string): LocalDateTime => {
  const match = LOCAL_DATE_TIME.exec(text);
  if (!match) throw new RangeError(`not a local date and time (YYYY-MM-DDTHH:MM): ${text}`);
  return { day: civil(match[1] ?? ''), minute: Number(match[2]) * 60 + Number(match[3]) };
};

/** A time that does not exist moves forward by the gap; an ambiguous one takes the first (product.md 4.6). */
export const localInstant = (text: string, zone: Zone): Instant => {
  const { day, minute } = parseLocal(text);
  return zone.toInstant(day, minute);
};
