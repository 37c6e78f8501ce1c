import type { Arm, Protocol } from '../../shared/domain/protocol.ts';

/**
 * What is assumed of how many come (domain.md 1.3): the counts randomised are published, the completion per arm is not and
 * deliberately lower without support, so that differential attrition shows.
 */
interface AssumedTrial {
  randomised: Record<string, number>;
  /** Timepoint, arm: the share interviewed. */
  completion: Record<string, Record<string, number>>;
}

const TRIALS: Record<string, AssumedTrial> = {
  'ips-ma': {
    randomised: { 'IPS-MA': 162, SAU: 164 },
    completion: { FU12: { 'IPS-MA': 0.76, SAU: 0.7 }, FU24: { 'IPS-MA': 0.68, SAU: 0.6 } },
  },
  'projekt-inklusion': {
    randomised: { IPS: 243, IPSE: 238, SAU: 239 },
    completion: { FU18: { IPS: 0.68, IPSE: 0.68, SAU: 0.6 } },
  },
};

/** Where nothing is known of a trial. */
const USUAL_COMPLETION = 0.7;

export const assumedCompletion = (protocol: string, timepoint: string, arm: string): number =>
  TRIALS[protocol]?.completion[timepoint]?.[arm] ?? USUAL_COMPLETION;

const weightOf = (protocol: Protocol, arm: Arm): number => TRIALS[protocol.id]?.randomised[arm.id] ?? arm.ratio ?? 1;

/** How many of each arm: as the trial randomised, else by its ratio; the largest remainders are rounded up. */
export const armSizes = (protocol: Protocol, participants: number): { arm: Arm; size: number }[] => {
  const weights = protocol.arms.map((arm) => ({ arm, weight: weightOf(protocol, arm) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const shares = weights.map(({ arm, weight }) => ({ arm, exact: (participants * weight) / total }));
  const left = participants - shares.reduce((sum, { exact }) => sum + Math.floor(exact), 0);
  const roundedUp = [...shares]
    .sort((one, other) => (other.exact % 1) - (one.exact % 1))
    .slice(0, left)
    .map(({ arm }) => arm);
  return shares.map(({ arm, exact }) => ({ arm, size: Math.floor(exact) + (roundedUp.includes(arm) ? 1 : 0) }));
};
