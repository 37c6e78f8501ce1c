import { type CivilDay, isoDate, parseDuration } from '../civil-date.ts';
import { type Finding, finding } from '../finding.ts';
import type { Protocol, Timepoint } from '../protocol.ts';
import { visitWindow } from '../visit-window.ts';
import { EVERY_ANCHOR } from './duration-order.ts';
import { timepointsOf } from './places.ts';

const MEAN_MONTH_DAYS = 30.436875;
/** Further than months, clamped or not, ever stray from their mean, for target and window together. */
const STRAY_DAYS = 12;

const meanDays = (duration = 'P0D'): number => {
  const { months, days } = parseDuration(duration);
  return months * MEAN_MONTH_DAYS + days;
};

const meanDaysBetween = (first: Timepoint, second: Timepoint): number =>
  meanDays(second.target) - meanDays(second.preWindow) - meanDays(first.target) - meanDays(first.postWindow);

/** Spares most pairs the look at every day of four years. */
const areFarApart = (a: Timepoint, b: Timepoint): boolean =>
  Math.max(meanDaysBetween(a, b), meanDaysBetween(b, a)) > STRAY_DAYS;

/** The first anchor from which both windows share a day: an end belongs to its window, so opening on the other's last day is sharing. */
const sharedFrom = (a: Timepoint, b: Timepoint): CivilDay | undefined =>
  EVERY_ANCHOR.find((anchor) => {
    const [first, second] = [visitWindow(a, anchor), visitWindow(b, anchor)];
    return (
      (first.opens ?? first.target) <= (second.closes ?? second.target) &&
      (second.opens ?? second.target) <= (first.closes ?? first.target)
    );
  });

/**
 * Windows that two contacts would share (F3.6). They are laid over real calendars from every day of four years, because months that clamp can
 * bring together what the numbers keep apart. Only timepoints of one anchor are compared: how far two anchors lie apart is each participant's own.
 */
export const overlappingWindows = (protocol: Protocol): Finding[] => {
  const contacts = timepointsOf(protocol).filter(({ value }) => value.mode !== 'register');
  return contacts.flatMap(({ value: later, pointer }, index) =>
    contacts.slice(0, index).flatMap(({ value: earlier }) => {
      if (earlier.anchor !== later.anchor || areFarApart(earlier, later)) return [];
      const anchor = sharedFrom(earlier, later);
      if (anchor === undefined) return [];
      return [finding(pointer, 'windows-overlap', { timepoint: earlier.id, anchor: isoDate(anchor) })];
    }),
  );
};
