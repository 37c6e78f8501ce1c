import type { Booking, Slot } from '../answers.ts';

/** What of the calendar is looked at more closely. */
export type Opened = { kind: 'booking'; booking: Booking } | { kind: 'slot'; slot: Slot };
