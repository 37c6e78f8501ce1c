/** Steps of the check-ins; those of interviews are among the terms of the participant's page. */
export const en = {
  step_ci1: 'Reminder of the check-in',
  step_overdue3: 'Check-in three days overdue',
  step_overdue7: 'Check-in a week overdue',
  step_overdue14: 'Check-in two weeks overdue',
  step_outreach14: 'Reach out after two weeks',
} as const;
