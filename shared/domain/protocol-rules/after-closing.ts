import { addDuration } from '../civil-date.ts';
import { type Finding, finding } from '../finding.ts';
import type { Protocol, Step, Timepoint } from '../protocol.ts';
import { referenceDay } from '../step-date.ts';
import { visitWindow } from '../visit-window.ts';
import { EVERY_ANCHOR } from './duration-order.ts';
import { laddersOf, timepointsOf } from './places.ts';

/** The least that it can be: working days are at least as many days, whatever is closed between. */
const leastOffset = ({ offset = 'P0D' }: Step): string =>
  typeof offset === 'string' ? offset : `P${String(offset.workingDays)}D`;

const isAlwaysLate = (step: Step, timepoint: Timepoint): boolean =>
  EVERY_ANCHOR.every((anchor) => {
    const window = visitWindow(timepoint, anchor);
    return window.closes !== null && addDuration(referenceDay(step, window), leastOffset(step)) > window.closes;
  });

/**
 * A message that asks for a time once none can be found any more: nothing is sent then (product.md 4.5), and nobody would learn that it hardly ever goes.
 * A backward roll brings it to those whose window closes just before days off, and to nobody else, which nobody means.
 * A ladder of several timepoints may hold what only the longest window has room for.
 */
export const afterClosing = (protocol: Protocol): Finding[] =>
  laddersOf(protocol).flatMap(({ name, steps }) => {
    const users = timepointsOf(protocol).flatMap(({ value }) =>
      value.ladder === name && value.mode !== 'register' ? [value] : [],
    );
    return steps
      .filter(({ value, clock }) => clock === 'booking' && value.send !== undefined && value.enabled !== false)
      .filter(({ value }) => users.length > 0 && users.every((user) => isAlwaysLate(value, user)))
      .map(({ pointer }) =>
        finding(`${pointer}/offset`, 'sent-after-closing', { timepoint: users.map(({ id }) => id).join(', ') }),
      );
  });
