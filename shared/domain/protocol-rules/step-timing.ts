import { type Finding, finding } from '../finding.ts';
import type { Protocol, Step, StepReference } from '../protocol.ts';
import { signOf } from './duration-order.ts';
import { type StepClock, type StepPlace, stepsOf } from './places.ts';

/** What each clock knows of: the booking clock runs while no appointment stands, the appointment clock from one (F4.2). */
export const CLOCK_REFERENCES: Record<StepClock, readonly StepReference[]> = {
  booking: ['target', 'opens', 'closes'],
  appointment: ['booking', 'appointment', 'noShow', 'cancelled', 'moved', 'done'],
  checkIns: ['due', 'appointment', 'noShow'],
};

const CLOCK_NAMES: Record<StepClock, string> = {
  booking: 'a booking ladder',
  appointment: 'an appointment ladder',
  checkIns: 'a check-in ladder',
};

/** They are known only once they have happened. */
const MOMENTS: readonly StepReference[] = ['booking', 'noShow', 'cancelled', 'moved', 'done'];

const signOfOffset = ({ offset = 'P0D' }: Step): number => (typeof offset === 'string' ? signOf(offset) : 1);

const offsetFindings = (at: string, step: Step): Finding[] => {
  const sign = signOfOffset(step);
  if (sign < 0 && MOMENTS.includes(step.from)) return [finding(at, 'before-its-cause', { reference: step.from })];
  if (sign < 0 && step.close && step.from === 'closes') return [finding(at, 'closes-too-early')];
  return sign > 0 && step.send && step.from === 'appointment' ? [finding(at, 'reminds-too-late')] : [];
};

const timingFindings = ({ value: step, pointer, clock }: StepPlace): Finding[] => {
  const known = CLOCK_REFERENCES[clock];
  if (known.includes(step.from)) return offsetFindings(`${pointer}/offset`, step);
  const values = { reference: step.from, ladder: CLOCK_NAMES[clock], known: known.join(', ') };
  return [finding(`${pointer}/from`, 'other-clock', values)];
};

const closingFindings = ({ value: step, pointer, clock }: StepPlace): Finding[] =>
  step.close && clock !== 'booking' ? [finding(`${pointer}/close`, 'closes-no-window')] : [];

/** Only a missed interview can come to an end of texts; elsewhere the number would be read by nobody. */
const countFindings = ({ value: step, pointer, clock }: StepPlace): Finding[] =>
  step.max === undefined || (clock === 'appointment' && step.from === 'noShow')
    ? []
    : [finding(`${pointer}/max`, 'counts-nothing')];

/** Steps that count from what their clock never sees, or that could never happen. */
export const stepTiming = (protocol: Protocol): Finding[] =>
  stepsOf(protocol).flatMap((place) => [...timingFindings(place), ...closingFindings(place), ...countFindings(place)]);
