import { printedTable } from '../printed-table.ts';
import type { SimulationDocument } from './simulation-document.ts';

const number = (value: number): string => value.toLocaleString('en-GB');
const listed = (counts: Record<string, number | undefined>): string =>
  Object.entries(counts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `${name} ${number(count ?? 0)}`)
    .join(', ') || 'none';

const retentionRows = ({ retention }: SimulationDocument): string[][] =>
  retention.map(({ timepoint, arm, enrolled, due, done, percent, assumed, notDone, open }) => [
    timepoint,
    arm,
    number(enrolled),
    number(due),
    number(done),
    percent === null ? '-' : `${percent.toFixed(1)} %`,
    assumed === null ? '-' : `${number(assumed)} (assumed)`,
    listed(notDone),
    number(open),
  ]);

/** The same for people. */
export const simulationTables = (document: SimulationDocument, colour: boolean): string => {
  const { messages, tasks, escalations, smsCost, differentialRetention } = document;
  const work = [
    ['tasks', listed(tasks.opened), number(tasks.done), number(tasks.resolved), number(tasks.open)],
    [
      'escalations',
      listed(Object.fromEntries(Object.entries(escalations.told).map(([level, count]) => [`level ${level}:`, count]))),
      `${number(escalations.acknowledged)} acknowledged`,
      number(escalations.resolved),
      number(escalations.open),
    ],
  ];
  const steps = messages.byStep.map(({ step, sms, email, letter }) => [step, ...[sms, email, letter].map(number)]);
  const total = ['all', number(messages.sms), number(messages.email), number(messages.letter)];
  return [
    `${document.protocol}, version ${String(document.version)}: ${number(document.participants)} made-up participants, ` +
      `${document.from} to ${document.until}, seed ${String(document.seed)}`,
    `enrolled: ${listed(document.enrolled)}`,
    `what happened to them: ${listed(document.lives)}`,
    printedTable(['messages', 'sms', 'email', 'letter'], [...steps, total], colour),
    `e-mails to staff: ${number(messages.staffEmail)}`,
    printedTable(['work', 'opened', 'done', 'resolved', 'open'], work, colour),
    printedTable(
      ['retention', 'arm', 'enrolled', 'due', 'done', 'of due', 'expected', 'not done', 'open'],
      retentionRows(document),
      colour,
    ),
    ...differentialRetention.map(
      ({ timepoint, points }) =>
        `DIFFERENTIAL_RETENTION ${timepoint}: the arms differ by ${points.toFixed(1)} percentage points`,
    ),
    `SMS: ${number(smsCost.segments)} segments at ${String(smsCost.pricePerSegment)} USD (assumed) = ${smsCost.total.toFixed(2)} USD`,
  ].join('\n');
};
