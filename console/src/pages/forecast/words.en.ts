export const en = {
  title: 'Forecast',
  tableOf: '{title}: table',
  range: 'What is forecast',
  from: 'From',
  to: 'Until (not included)',
  price: 'US dollars for one SMS part',
  bound: 'Reckoned',
  expected: 'as assumed below',
  ifNobodyAnswers: 'as if nobody answered',
  totals: 'In all',
  sms: 'SMS',
  email: 'E-mail',
  letter: 'Letters',
  call: 'Calls',
  cost: 'SMS cost',
  usd: '{amount} USD',
  chart: 'Messages, calls and letters for each week',
  chartIs:
    'Stacked bars, one for each week: {sms} SMS, {email} e-mails, {letter} letters and {call} calls in all. The table below says the same.',
  legend: 'Colours of the bars',
  table: 'Week by week',
  week: 'Week',
  begins: 'Begins',
  all: 'All',
  steps: 'By step of the protocol',
  step: 'Step',
  kind: 'Kind',
  count: 'Number',
  empty: 'Nothing lies ahead in this time. A forecast shows here once participants are enrolled.',
  download: 'Download CSV',
  assumed: 'What is assumed',
  people:
    '{reckoned, plural, =0 {Nobody is} one {# participant is} other {# participants are}} reckoned with, as the agenda of each stands today.',
  waiting:
    '{waiting, plural, one {# who is imported and not released is} other {# who are imported and not released are}} left out.',
  answered:
    'Expected: {share} of those without an appointment book one at each message or call from the opening of the window on, and come {days, plural, one {# day} other {# days}} later.',
  checkIns: '{share} of the check-ins that are due are booked, with texts; the others are held without.',
  nobody:
    'As if nobody answered: every invitation, reminder and call of the ladder falls due. Neither number bounds the other, since bookings have messages of their own.',
  segments:
    'Each SMS is {count, plural, one {# part} other {# parts}} at {price} USD{assumed, select, true {, a price that is assumed} other {, the price given}}.',
} as const;
