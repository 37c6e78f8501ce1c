import { type Finding, finding } from '../finding.ts';
import { isIncentive } from '../incentive.ts';
import type { Protocol, Role } from '../protocol.ts';
import { interviewStepsOf, laddersOf, plansOf, type StepPlace, stepsOf } from './places.ts';

/** Whoever hands it over knows the person's name and address. */
const GIVERS: readonly Role[] = ['coordinator', 'leadCoordinator'];

const among = (steps: readonly StepPlace[]): StepPlace[] => steps.filter(({ value }) => isIncentive(value));

const misplaced = ({ value: step, pointer }: StepPlace): Finding[] => [
  ...(step.from === 'done' ? [] : [finding(`${pointer}/from`, 'incentive-too-early')]),
  ...(step.task && !GIVERS.includes(step.task.to)
    ? [finding(`${pointer}/task/to`, 'incentive-role', { role: step.task.to })]
    : []),
];

/** A card must not depend on the arm, which would bias who comes (F4.1, F5.8), nor on anything but an interview that was held. */
export const incentives = (protocol: Protocol): Finding[] => [
  ...plansOf(protocol).flatMap(({ steps }) =>
    among(steps).map(({ pointer }) => finding(`${pointer}/task/kind`, 'incentive-by-arm')),
  ),
  ...among(interviewStepsOf(protocol)).flatMap(misplaced),
  ...laddersOf(protocol).flatMap(({ steps }) => {
    const [first, ...others] = among(steps);
    return others.map(({ pointer }) => finding(pointer, 'incentive-twice', { earlier: first?.pointer ?? '' }));
  }),
  ...stepsOf(protocol)
    .filter(({ value }) => value.task?.amount !== undefined && !isIncentive(value))
    .map(({ pointer }) => finding(`${pointer}/task/amount`, 'amount-of-nothing')),
];
