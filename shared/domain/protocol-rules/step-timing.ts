import type { Finding } from '../finding.ts';
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

const reasonAgainstOffset = (step: Step): string | undefined => {
  const sign = signOfOffset(step);
  if (sign < 0 && MOMENTS.includes(step.from))
    return `lies before ${step.from}, which nobody knows of until then: write a later offset`;
  if (sign < 0 && step.close && step.from === 'closes')
    return 'closes a follow-up whose window is still open: write P1D or later';
  if (sign > 0 && step.send && step.from === 'appointment') {
    return 'reminds of an appointment that has begun, so it would never go: write a negative offset';
  }
  return undefined;
};

const timingFindings = ({ value: step, pointer, clock }: StepPlace): Finding[] => {
  const known = CLOCK_REFERENCES[clock];
  if (!known.includes(step.from)) {
    return [
      {
        pointer: `${pointer}/from`,
        reason: `"${step.from}" is no reference of ${CLOCK_NAMES[clock]} (known: ${known.join(', ')})`,
      },
    ];
  }
  const reason = reasonAgainstOffset(step);
  return reason === undefined ? [] : [{ pointer: `${pointer}/offset`, reason }];
};

const closingFindings = ({ value: step, pointer, clock }: StepPlace): Finding[] =>
  step.close && clock !== 'booking'
    ? [
        {
          pointer: `${pointer}/close`,
          reason: 'only a booking ladder closes: an appointment needs an outcome, and check-ins never end by silence',
        },
      ]
    : [];

/** Steps that count from what their clock never sees, or that could never happen. */
export const stepTiming = (protocol: Protocol): Finding[] =>
  stepsOf(protocol).flatMap((place) => [...timingFindings(place), ...closingFindings(place)]);
