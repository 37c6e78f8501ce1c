export const en = {
  title: 'Erase this person',
  help: 'From now on nothing is sent or posted to them, and their work leaves the list. Another person, a lead coordinator or a coordinator, has to confirm it. Seven days later name, numbers, addresses and everything that was written about them are destroyed for good. Dates and outcomes stay, under the pseudonym.',
  save: 'Ask for the erasure',
  asked: 'To be erased: waits for another person',
  askedText: '{by} asked for it, {at}. Nothing is sent until it is confirmed and carried out, or taken back.',
  own: 'You asked for it yourself: another lead coordinator or coordinator has to confirm.',
  booked:
    'An interview is booked {at}, and no message says that it is off: cancel it, which opens a task to tell them. Before that nobody can confirm the erasure.',
  confirm: 'Confirm the erasure',
  confirmHelp:
    'Seven days from now name, numbers, addresses and everything that was written about them are destroyed. Until then a lead coordinator can take it back.',
  confirmed: 'Is erased {at}',
  confirmedText:
    '{asker} asked for it, {by} confirmed it. {days, plural, =0 {Less than a day is left.} one {One day is left.} other {# days are left.}} Until then a lead coordinator can take it back.',
  keep: 'Take the erasure back',
  keepHelp: 'What still lies ahead goes on. What fell into these days is not made up for.',
  begun: 'Is being erased',
  begunText: 'It cannot be taken back any more.',
  done: 'Erased {at}',
  doneText:
    'Name, numbers, addresses and everything that was written are gone. What is left counts in the numbers of the trial.',
  left: 'What had left before the death',
  leftHelp: 'The family may find these. Call them before they do, if there is somebody to call.',
  leftNone: 'Nothing had left in the last 14 days before.',
  leftLine: '{at}: {step} ({channel})',
  paper_printed: 'printed, not posted: throw it away',
  paper_posted: 'in the post',
  invites: 'with an invitation in their calendar',
  unclear: 'nobody knows whether it left',
} as const;
