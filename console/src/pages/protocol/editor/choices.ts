/** Each kind of task that a protocol may ask for; others open by themselves. */
export const TASK_KINDS = [
  'phone',
  'letter',
  'contactPerson',
  'outreach',
  'recordOutcome',
  'register',
  'notDoneReason',
  'incentive',
] as const;

export const CHANNELS = ['sms', 'email', 'letter'] as const;
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
