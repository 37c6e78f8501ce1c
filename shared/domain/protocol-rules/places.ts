import { pointerTo } from '../finding.ts';
import type { CheckInPlan, Ladder, Protocol, Step, Timepoint } from '../protocol.ts';

/** A part of the document and where it stands. */
export interface Place<T> {
  value: T;
  pointer: string;
}

export type StepClock = 'booking' | 'appointment' | 'checkIns';

export interface StepPlace extends Place<Step> {
  clock: StepClock;
}

export interface LadderPlace extends Place<Ladder> {
  name: string;
  steps: StepPlace[];
}

export interface PlanPlace extends Place<CheckInPlan> {
  name: string;
  steps: StepPlace[];
}

export const placesIn = <T>(list: readonly T[], pointer: string): Place<T>[] =>
  list.map((value, index) => ({ value, pointer: `${pointer}/${String(index)}` }));

const stepsIn = (steps: readonly Step[], pointer: string, clock: StepClock): StepPlace[] =>
  placesIn(steps, pointer).map((place) => ({ ...place, clock }));

export const timepointsOf = ({ timepoints }: Protocol): Place<Timepoint>[] => placesIn(timepoints, '/timepoints');

export const laddersOf = ({ ladders }: Protocol): LadderPlace[] =>
  Object.entries(ladders).map(([name, value]) => {
    const pointer = pointerTo(['ladders', name]);
    const steps = [
      ...stepsIn(value.booking, `${pointer}/booking`, 'booking'),
      ...stepsIn(value.appointment, `${pointer}/appointment`, 'appointment'),
    ];
    return { name, value, pointer, steps };
  });

export const plansOf = ({ checkIns }: Protocol): PlanPlace[] =>
  Object.entries(checkIns).map(([name, value]) => {
    const pointer = pointerTo(['checkIns', name]);
    return { name, value, pointer, steps: stepsIn(value.ladder, `${pointer}/ladder`, 'checkIns') };
  });

export const interviewStepsOf = (protocol: Protocol): StepPlace[] => laddersOf(protocol).flatMap(({ steps }) => steps);

export const stepsOf = (protocol: Protocol): StepPlace[] => [
  ...interviewStepsOf(protocol),
  ...plansOf(protocol).flatMap(({ steps }) => steps),
];
