/**
 * What SES tells of a mail (its event types as EventBridge names them), and the receipt that it becomes: ADR 16. `bounceTypes` narrows
 * an event down.
 */
export const EMAIL_EVENTS = [
  { name: 'sent', detailType: 'Email Sent', event: 'accepted' },
  { name: 'delivered', detailType: 'Email Delivered', event: 'delivered' },
  { name: 'delayed', detailType: 'Email Delivery Delayed', event: 'delayed' },
  { name: 'bounced', detailType: 'Email Bounced', bounceTypes: ['Permanent'], event: 'bounced' },
  {
    name: 'bounced-for-now',
    detailType: 'Email Bounced',
    bounceTypes: ['Transient', 'Undetermined'],
    event: 'failed',
    code: 'bouncedForNow',
  },
  { name: 'complained', detailType: 'Email Complaint Received', event: 'complained' },
  { name: 'rejected', detailType: 'Email Rejected', event: 'failed', code: 'rejected' },
] as const;
