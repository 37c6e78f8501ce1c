export const en = {
  shut_sms: 'No text leaves: the provider takes none from the study',
  shut_email: 'No e-mail leaves: the provider takes none from the study',
  shutSince_sms: 'No text has left since {from}: the provider takes none from the study',
  shutSince_email: 'No e-mail has left since {from}: the provider takes none from the study',
  shutWhat: 'Nothing is lost: what is due waits and leaves by itself once it is taken again. Tried next at {at}.',
  shutWaiting: '{count, plural, =0 {No message waits yet.} one {One message waits.} other {# messages wait.}}',
  shutCall:
    'Call those who meet today and tomorrow, and ask whoever runs the system to look at the account (budget, suspension).',
  usedUp_interviews: 'The day’s texts about interviews are used up since {from}: the study allows {most} a day',
  usedUp_checkIns: 'The day’s texts about check-ins are used up since {from}: the study allows {most} a day',
  usedUpWhat:
    'What waits leaves on the next sending day, as far as that day’s number goes, or within the hour once the number is raised under Settings. What waits too long goes by another channel or becomes a task.',
  usedUpFifth: 'A fifth is kept for what belongs to an appointment.',
  usedUpAppointmentsToo:
    'The fifth that is kept for appointments is used up as well: reminders, moves and cancellations wait.',
  usedUpWhy:
    'See among the messages why so many left. Call those who meet today and tomorrow if their message waits: their agenda says so.',
  waiting: 'Cairn stood still from {from} to {until}',
  waitingWhat:
    'Reminders of agreed times, tasks and escalations have gone since. Invitations wait until somebody has looked at what waited, at the latest until {at}.',
  over: 'Cairn stood still from {from} to {until}',
  overReleased: 'Invitations go again since {at}, let go by {by}.',
  overItself: 'Invitations go again since {at}.',
  see: 'See what waited',
  release: 'Let the invitations go',
  releaseWho: 'Only a coordinator of the whole study can let them go.',
  released: 'The invitations go within a few minutes.',
  list: 'What waited',
  none: 'Nothing was due in that time.',
  at: 'Planned',
  participant: 'Participant',
  followUp: 'Follow-up',
  checkIn: 'Check-in',
  step: 'Step',
  state: 'What becomes of it',
  waits: 'waits for the release',
  goes: 'goes as soon as it may',
  whatGoes:
    'Each invitation that waits is sent in the hours in which the protocol sends; of several of one follow-up only the latest.',
  whatFirst: 'Enter first what was agreed on paper meanwhile: whoever is booked is invited no more.',
  restored: 'The data were restored: what was entered from {to} to {found} is lost',
  restoredAll: 'The data were restored on {found}: what was entered shortly before is lost',
  restoreStops:
    'No message leaves. What was due in that time may have left already: it is not sent again, and each is a call on the worklist.',
  restoreFirst:
    'Enter again first what happened in that time: who said no, who died, what was agreed, new numbers; settings, locks of staff and letters that were posted as well. Ask everybody who worked with Cairn. No message tells of what you enter until messages go again; links in e-mails of that time lead nowhere.',
  restoreWhom: 'They said no or got another number or appointment, and it is not entered again yet:',
  restoreWho: 'Only a coordinator of the whole study can let messages go again.',
  restoreRelease: 'Let messages go again',
  restoreGoes: 'Messages that fall due from then on leave as planned.',
  restoreUnclear:
    'What may have left already is not sent again. Whoever is still missing is put on hold, and you are asked about each.',
  restoreReason: 'How what was lost was entered again',
  restoreReasonNote: 'Stands in the log of the study.',
  restoreDone: 'Messages go again within a few minutes.',
  restoreReleased: 'Messages go again since {at}, let go by {by}.',
} as const;
