import type { Finding } from '../finding.ts';
import type { CheckInPhase, Protocol } from '../protocol.ts';
import { isAlwaysAfter, isSameDuration, signOf } from './duration-order.ts';
import { type Place, placesIn, plansOf } from './places.ts';

const startReason = ({ from }: CheckInPhase, before: CheckInPhase | undefined): string | undefined => {
  if (before === undefined) return signOf(from) === 0 ? undefined : 'the first phase begins at the anchor: write P0M';
  if (before.to === undefined || isSameDuration(from, before.to)) return undefined;
  return `begins where the phase before it ends: write ${before.to}`;
};

const endReason = ({ from, to }: CheckInPhase, isLast: boolean): string | undefined => {
  if (to === undefined) return isLast ? undefined : 'only the last phase is open-ended: say when this one ends';
  if (!isAlwaysAfter(to, from)) return 'a phase ends after it begins: write a later end';
  return isLast ? 'elapsed time never ends check-ins: leave the end of the last phase out' : undefined;
};

const phaseFindings = (phases: Place<CheckInPhase>[]): Finding[] =>
  phases.flatMap(({ value, pointer }, index) => {
    const findings: Finding[] = [];
    const add = (field: string, reason: string | undefined): void => {
      if (reason !== undefined) findings.push({ pointer: `${pointer}/${field}`, reason });
    };
    add('from', startReason(value, phases[index - 1]?.value));
    add('to', endReason(value, index === phases.length - 1));
    if (value.per !== undefined && value.count === undefined)
      add('count', `how many contacts a ${value.per}? add a count, or leave "per" out`);
    if (value.count !== undefined && value.per === undefined)
      add('per', 'a count is per week or per month: add "per", or leave the count out');
    return findings;
  });

/** Phases cover all time from the anchor on without gap or end: elapsed time discharges nobody (F1.14, F2.8). */
export const checkInPhases = (protocol: Protocol): Finding[] =>
  plansOf(protocol).flatMap(({ value, pointer }) => phaseFindings(placesIn(value.phases, `${pointer}/phases`)));
