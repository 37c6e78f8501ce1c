/**
 * Counts that an alarm listens to, by the name that a job gives its `Meter`. Each is emitted with the one dimension `service` (the
 * function's name), as the metrics library does by itself when `POWERTOOLS_SERVICE_NAME` is set.
 */
export const METRIC_NAMESPACE = 'Cairn';

export const METRICS = {
  /** 1 when a sweep ran, also when nothing was due or the queue had enough already. Its absence is the dead man's switch. */
  tick: { name: 'tick', service: 'sweep-due' },
  /** Age of the oldest item that is due and not yet carried out; 0 when there is none. Of a sweep that handed over: of those it reached. */
  oldestDueSeconds: { name: 'oldestDueSeconds', service: 'sweep-due' },
  /** 1 when a tick found that a table was restored: nothing is sent until somebody releases it. */
  tablesRestored: { name: 'tablesRestored', service: 'sweep-due' },
  sendsAccepted: { name: 'send.accepted', service: 'carry-out' },
  sendsUnclear: { name: 'send.unclear', service: 'carry-out' },
  /** The provider refuses the account, not the person: the breaker of a channel opened. */
  channelDown: { name: 'send.channelDown', service: 'carry-out' },
  /** The same, found out only by a receipt: SNS takes a text before it looks at the budget. */
  channelDownLater: { name: 'channelDown', service: 'record-receipt' },
  /** The texts of a day that a study allows are used up. */
  textsUsedUp: { name: 'textsUsedUp', service: 'carry-out' },
  /** A message that went by the next channel only because nobody confirmed it within a day. */
  sentAgain: { name: 'sentAgain', service: 'carry-out' },
  /** A send whose outcome nobody knows 15 minutes later. */
  unconfirmed: { name: 'unconfirmed', service: 'carry-out' },
  /** A record that could not be carried out and was put before a person. */
  cannotCarryOut: { name: 'cannotCarryOut', service: 'carry-out' },
  /** Size of a record after a commit; records shed their finished steps and should stay small for ever. */
  recordBytes: { name: 'recordBytes', service: 'carry-out' },
  /** Looks at contact data through the API, each of which the access log keeps. */
  cardsOpened: { name: 'cardOpened', service: 'serve-api' },
  /** Age of the oldest import that waits or runs; 0 when there is none. */
  oldestImportSeconds: { name: 'oldestImportSeconds', service: 'run-imports' },
  /** 1 when an audit came to its end. */
  audit: { name: 'audit', service: 'audit-pointers' },
  /** Pointers that the audit found later than they should have been: someone would have been forgotten. */
  pointersLate: { name: 'pointersLate', service: 'audit-pointers' },
  /** Histories that somebody has changed by another way than through Cairn. */
  historyFaults: { name: 'historyFaults', service: 'audit-pointers' },
  /** Looks of the audit that failed: of that pointer, history or booking nothing is known. */
  auditFailed: { name: 'auditFailed', service: 'audit-pointers' },
} as const;
