import type { Protocol } from '../queries.ts';

const rekeyed = <Value>(record: Record<string, Value>, before: string, after: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key === before ? after : key, value]));

/** The ladder and every timepoint that climbs it. */
export const withLadderNamed = (protocol: Protocol, before: string, after: string): Protocol => ({
  ...protocol,
  ladders: rekeyed(protocol.ladders ?? {}, before, after),
  timepoints: protocol.timepoints.map((each) => (each.ladder === before ? { ...each, ladder: after } : each)),
});

/** The plan and every arm that follows it. */
export const withPlanNamed = (protocol: Protocol, before: string, after: string): Protocol => ({
  ...protocol,
  checkIns: rekeyed(protocol.checkIns ?? {}, before, after),
  arms: protocol.arms.map((each) => (each.checkIns === before ? { ...each, checkIns: after } : each)),
});
