import { type Finding, finding } from '../finding.ts';
import type { CheckInPhase, Protocol } from '../protocol.ts';
import { isAlwaysAfter, isSameDuration, signOf } from './duration-order.ts';
import { type Place, placesIn, plansOf } from './places.ts';

const startFinding = (at: string, { from }: CheckInPhase, before: CheckInPhase | undefined): Finding[] => {
  if (before === undefined) return signOf(from) === 0 ? [] : [finding(at, 'first-phase-late')];
  if (before.to === undefined || isSameDuration(from, before.to)) return [];
  return [finding(at, 'phase-apart', { end: before.to })];
};

const endFinding = (at: string, { from, to }: CheckInPhase, isLast: boolean): Finding[] => {
  if (to === undefined) return isLast ? [] : [finding(at, 'phase-without-end')];
  if (!isAlwaysAfter(to, from)) return [finding(at, 'phase-backwards')];
  return isLast ? [finding(at, 'last-phase-ends')] : [];
};

const rateFinding = (pointer: string, { per, count }: CheckInPhase): Finding[] => {
  if (per !== undefined && count === undefined) return [finding(`${pointer}/count`, 'count-missing', { per })];
  return count !== undefined && per === undefined ? [finding(`${pointer}/per`, 'per-missing')] : [];
};

const phaseFindings = (phases: Place<CheckInPhase>[]): Finding[] =>
  phases.flatMap(({ value, pointer }, index) => [
    ...startFinding(`${pointer}/from`, value, phases[index - 1]?.value),
    ...endFinding(`${pointer}/to`, value, index === phases.length - 1),
    ...rateFinding(pointer, value),
  ]);

/** Phases cover all time from the anchor on without gap or end: elapsed time discharges nobody (F1.14, F2.8). */
export const checkInPhases = (protocol: Protocol): Finding[] =>
  plansOf(protocol).flatMap(({ value, pointer }) => phaseFindings(placesIn(value.phases, `${pointer}/phases`)));
