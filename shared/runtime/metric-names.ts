/**
 * Custom metrics that an alarm listens to. Each is emitted with the one dimension `service` (the function's name), as the metrics
 * library does by itself when `POWERTOOLS_SERVICE_NAME` is set.
 */
export const METRIC_NAMESPACE = 'Cairn';

export const METRICS = {
  /** 1 when a sweep has looked at every shard, also when nothing was due. Its absence is the dead man's switch. */
  ticksCompleted: { name: 'TicksCompleted', service: 'sweep-due' },
  /** Age of the oldest item that is due and not yet carried out, seconds; 0 when there is none. */
  oldestDueSeconds: { name: 'OldestDueSeconds', service: 'sweep-due' },
  sendsClaimed: { name: 'SendsClaimed', service: 'carry-out' },
  /** A send whose outcome nobody knows 15 minutes later. */
  sendsUnconfirmed: { name: 'SendsUnconfirmed', service: 'carry-out' },
  /** The provider refuses the account, not the person: the breaker of a channel opened. */
  channelDown: { name: 'ChannelDown', service: 'carry-out' },
  /** Size of a record after a commit; records shed their finished steps and should stay small for ever. */
  recordBytes: { name: 'RecordBytes', service: 'carry-out' },
  auditsCompleted: { name: 'AuditsCompleted', service: 'audit-pointers' },
  /** Pointers that the audit found later than they should have been: someone would have been forgotten. */
  pointersLate: { name: 'PointersLate', service: 'audit-pointers' },
} as const;
