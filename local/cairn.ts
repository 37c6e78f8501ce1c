import type { AgendaOptions } from './agenda/participant-facts.ts';
import { PRICE_PER_SEGMENT_USD } from '../shared/domain/sms-price.ts';
import type { CostOptions } from './cost/cost-options.ts';
import type { SimulateOptions } from './simulate/simulate-options.ts';
import { complain, programOf, runProgram } from './program.ts';

/** The command line (product.md section 10). Each command is loaded when it is asked for, so that every answer is quick. */

const EXIT_FAILURE = 1;

const TEXTS =
  "the study's own texts: a file with the answer of GET /api/studies/{study}/templates (default: the texts that ship)";

/** Node itself and the script. */
const ARGUMENTS_OF_NODE = 2;

const cairn = programOf('cairn').description(
  'Schedules the follow-ups of a long trial and sees that nobody is forgotten.',
);

cairn
  .command('agenda')
  .description('the agenda of one participant')
  .requiredOption('--protocol <file>', 'the protocol document')
  .option('--texts <file>', TEXTS)
  .requiredOption(
    '--anchor <name=date...>',
    'a dated event that offsets count from, e.g. baseline=2025-04-18; may be repeated',
  )
  .option('--arm <id>', "check-ins of this arm's plan only; absent: of every arm's")
  .option('--registered <date>', 'when the participant was registered; what lies before sends nothing')
  .option('--appointment <booking...>', 'TIMEPOINT=TIME@BOOKED, e.g. FU12=2026-04-28T10:30@2026-04-09; may be repeated')
  .option('--contact <date...>', 'a check-in that was held; may be repeated')
  .option(
    '--today <date>',
    'leaves out contacts after it and marks check-ins overdue (default: the last contact, else the anchor)',
  )
  .option('--until <date>', 'leaves out items after it')
  .option('--json', 'JSON instead of a table')
  .action(async (options: AgendaOptions) => (await import('./commands/agenda.ts')).agenda(options));

cairn
  .command('validate')
  .description('what is wrong with protocol documents, one finding a line')
  .argument('<file...>', 'protocol documents')
  .option('--texts <file>', TEXTS)
  .action(async (files: string[], options: { texts?: string }) =>
    (await import('./commands/validate.ts')).validate(files, options),
  );

cairn
  .command('simulate')
  .description('a made-up trial from its first enrolment on: messages, tasks, escalations, retention, SMS cost')
  .requiredOption('--protocol <file>', 'the protocol document')
  .option('--texts <file>', TEXTS)
  .option('--participants <number>', 'how many are enrolled', '326')
  .option('--months <number>', 'how long they are followed', '26')
  .option('--seed <number>', 'the same seed, the same lives', '1')
  .option('--start <date>', 'when the first is enrolled', '2025-02-03')
  .option(
    '--price-per-segment <amount>',
    'what one segment of an SMS costs, US dollars; assumed, ask your carrier',
    String(PRICE_PER_SEGMENT_USD),
  )
  .option('--json', 'JSON instead of tables')
  .action(async (options: SimulateOptions) => (await import('./commands/simulate.ts')).simulate(options));

cairn
  .command('cost')
  .description('what a trial costs on AWS, beside two other designs')
  .option('--protocol <file>', 'the protocol document', 'protocols/ips-ma.json')
  .option('--texts <file>', TEXTS)
  .option('--participants <number>', 'how many are enrolled', '326')
  .option('--years <number>', 'how long the trial goes on', '2')
  .option('--prices <file>', 'your own price table; absent: the one that ships, local/cost/prices.json')
  .option('--json', 'JSON instead of a table')
  .action(async (options: CostOptions) => (await import('./commands/cost.ts')).cost(options));

cairn
  .command('deploy-check')
  .description('what must be set before `npx cdk deploy` and what is missing')
  .action(async () => {
    (await import('./commands/deploy-check.ts')).deployCheck();
  });

// Whoever pipes into `head` has read enough.
process.stdout.on('error', (trouble: NodeJS.ErrnoException) => {
  if (trouble.code !== 'EPIPE') throw trouble;
});

try {
  if (process.argv.length <= ARGUMENTS_OF_NODE) cairn.outputHelp();
  else await runProgram(cairn);
} catch (trouble) {
  complain(cairn, trouble instanceof Error ? trouble.message : String(trouble));
  process.exitCode = EXIT_FAILURE;
}
