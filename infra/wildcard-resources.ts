/**
 * The written list of what may name `*` as a resource, or a part of one, and why. A test refuses any statement that is not on it.
 */
export const WILDCARD_RESOURCES = {
  traces: {
    actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
    reason: 'X-Ray has no resources that a policy could name.',
  },
  texts: {
    actions: ['sns:Publish'],
    reason: 'A phone number is no resource in IAM; publishing to any topic is denied beside it.',
  },
  textSenders: {
    actions: ['sms-voice:SendTextMessage'],
    reason: 'The numbers and sender ids of the studies, by ids that AWS draws; of this account and region alone.',
  },
  outageLists: {
    actions: ['s3:PutObject'],
    reason: 'The sealed lists, by study and day, in a bucket that holds nothing else.',
  },
  historyHeads: {
    actions: ['s3:GetObject', 's3:PutObject'],
    reason:
      'The heads of the histories, by study and night, in a bucket that holds nothing else and lets nobody replace or delete any.',
  },
  consoleFiles: {
    actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
    reason: 'The objects of the console bucket, and of nothing else; their names change with every build.',
  },
} as const;
