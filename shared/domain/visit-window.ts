import { type CivilDay, addDuration } from './civil-date.ts';
import type { Timepoint } from './protocol.ts';

/** Local dates, inclusive at both ends (F3.6). A register is read and nobody is met: it has a target and no window. */
export interface VisitWindow {
  target: CivilDay;
  opens: CivilDay | null;
  closes: CivilDay | null;
}

export type Timeliness = 'early' | 'in-window' | 'late';

/**
 * The target counts from the anchor, never from the visit before; it never moves, whatever day it falls on (product section 4, F3.3).
 * @throws RangeError when a duration is none, or a pre-window has a sign.
 */
export const visitWindow = (
  timepoint: Pick<Timepoint, 'mode' | 'target' | 'preWindow' | 'postWindow'>,
  anchorDay: CivilDay,
): VisitWindow => {
  const target = addDuration(anchorDay, timepoint.target);
  if (timepoint.mode === 'register') return { target, opens: null, closes: null };
  const opens = addDuration(target, `-${timepoint.preWindow ?? 'P0D'}`);
  return { target, opens, closes: addDuration(target, timepoint.postWindow ?? 'P0D') };
};

/** A visit without a window is never early or late. */
export const classify = (day: CivilDay, window: Pick<VisitWindow, 'opens' | 'closes'>): Timeliness => {
  if (window.opens !== null && day < window.opens) return 'early';
  return window.closes !== null && day > window.closes ? 'late' : 'in-window';
};

/** The SDTM study day: the reference day is 1, the day before it -1, and there is no day 0 (F3.7). */
export const studyDay = (day: CivilDay, reference: CivilDay): number =>
  day >= reference ? day - reference + 1 : day - reference;
