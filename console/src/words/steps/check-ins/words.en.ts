/** Steps of the check-ins, by their id: for those who may see them. */
export const en = {
  step_ci1: 'Reminder of the check-in',
  step_overdue3: 'Check-in three days overdue',
  step_overdue7: 'Check-in a week overdue',
  step_overdue14: 'Check-in two weeks overdue',
  step_outreach14: 'Reach out after two weeks',
  step_ci_miss: 'Message after a missed check-in',
} as const;
