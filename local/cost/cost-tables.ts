import { printedTable } from '../printed-table.ts';
import type { Priced } from './price-table.ts';
import type { CostDocument, DesignCost } from './cost-document.ts';

const money = (amount: number | null): string =>
  amount === null ? '-' : amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const count = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** What is asked of AWS, in order of the path of a reminder. */
const ASKED: [Priced, string][] = [
  ['scheduledRun', 'runs of the scheduler'],
  ['functionRequest', 'runs of functions'],
  ['functionGbSecond', 'GB-seconds of them'],
  ['readUnit', 'read request units'],
  ['writeUnit', 'write request units'],
  ['queueRequest', 'requests of queues'],
  ['keyRequest', 'requests of the key service'],
  ['apiRequest', 'requests of staff'],
  ['logGb', 'GB of logs'],
];

const SUMS: [string, (design: DesignCost) => number | null][] = [
  ['in all', ({ total }) => total],
  ['of it AWS, without texts, mails, letters', ({ machine }) => machine],
  ['per participant and year', ({ perParticipantYear }) => perParticipantYear],
  ['per 1,000,000 reminders', ({ perMillionReminders }) => perMillionReminders],
  ['of it to find and carry out what is due', ({ perMillionRemindersFoundAndSent: found }) => found],
  ['of it to carry it out alone', ({ perMillionRemindersSent: sent }) => sent],
];

/** The same for people. */
export const costTables = (document: CostDocument, colour: boolean): string => {
  const { lives, prices, designs, participants, years, lived, reminders } = document;
  const [ours] = designs;
  const rows = (ours?.lines ?? []).map(({ what }) => [
    what,
    ...designs.map(({ lines }) => money(lines.find((line) => line.what === what)?.amount ?? null)),
  ]);
  const sums = SUMS.map(([what, of]) => [what, ...designs.map((design) => money(of(design)))]);
  const asked = ASKED.map(([name, what]) => [what, ...designs.map(({ usage }) => count(usage[name] ?? 0))]);
  const people = `${count(participants)} participants over ${count(years)} ${years === 1 ? 'year' : 'years'}`;
  return [
    `${document.protocol}: ${people}${lived < participants ? `, as ${count(lived)} made-up lives times ${String(participants / lived)}` : ''}`,
    `${count(reminders)} reminders: ${count(lives.texts)} texts (${count(lives.segments)} segments), ${count(lives.emails)} mails, ` +
      `${count(lives.letters)} letters; ${count(lives.staffEmails)} mails to staff; ${count(lives.work.entry)} entries; ` +
      `${count(lives.busiestMinute)} texts and mails in the busiest minute`,
    printedTable([prices.currency, ...designs.map(({ name }) => name)], [...rows, ...sums], colour),
    printedTable(['asked', ...designs.map(({ name }) => name)], asked, colour),
    ...designs.flatMap(({ name, title, limits }) => [`${name}: ${title}`, ...limits.map((limit) => `  ${limit}`)]),
    `prices of ${prices.on}, ${prices.region}; assumed, not read from a list: ${prices.assumed.join(', ')}`,
    prices.note,
  ].join('\n');
};
