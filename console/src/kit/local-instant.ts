import { parseDateTime, toZoned } from '@internationalized/date';

/** `2026-03-05T10:30` on the clock of the zone, as an ISO instant; a time that the clock leaps over moves forward. */
export const localInstant = (local: string, zone: string): string =>
  toZoned(parseDateTime(local), zone).toAbsoluteString();
