/** What the API says to programs, or with a date as a spreadsheet has to hold it, which a form would never ask anybody to type. */
export const en = {
  'no-date': 'give a date that exists, from 1900 to 2199, written like 2026-04-28',
  'no-date-and-time': 'give a date and time that exists, from 1900 to 2199, written like 2026-04-28T10:30',
  'day-first':
    'write year-month-day: the first of March 2026 is 2026-03-01, and with a time 2026-03-01T10:30. Then nobody takes the day for the month',
  'date-missing': 'give the date of the outcome, written like 2026-04-28',
  'id-with-other-content': 'is there with other content: choose “new, or known already” above, or give another id',
  'caseload-exceeded': 'a mentor has at most {max} participants: give another one',
} as const;
