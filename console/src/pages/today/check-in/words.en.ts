export const en = {
  title: 'Check-ins this week',
  none: 'Nobody has a check-in due within a week.',
  participant: 'Participant',
  due: 'Due',
  overdue: 'overdue',
  booked: 'Booked',
  notBooked: 'Not booked; wanted by {date} at the latest',
  record: 'Record',
  recordOf: 'Record or book a check-in of {participant}',
} as const;
