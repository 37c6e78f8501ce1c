import type { RunPorts } from './ports.ts';

/** A run hands over to the next one before the minute is over. */
const RUN_BUDGET_SECONDS = 45;
/** The look at 10,000 rows takes about half a run; one that begins later would be cut off in the midst of it, again and again. */
const BEGIN_WITHIN_SECONDS = 15;

/**
 * Every import that waits, oldest first. One that fails never stops the others.
 * @throws Error at the end, when some could not go on: an alarm listens to that
 */
export const runImports = (ports: RunPorts) => async (): Promise<void> => {
  const { imports, studies, clock, log, meter } = ports;
  const startedAt = clock.now();
  const until = startedAt + RUN_BUDGET_SECONDS * 1_000;
  studies.forget();
  const kept = await imports.kept();
  const oldest = Math.min(startedAt, ...kept.map(({ since }) => Date.parse(since)));
  meter.count('oldestImportSeconds', Math.round((startedAt - oldest) / 1_000));
  const failed: string[] = [];
  for (const found of kept) {
    if (clock.now() > startedAt + BEGIN_WITHIN_SECONDS * 1_000) break;
    const { study, id } = found;
    try {
      // Most minutes nothing waits, and nothing of it is read.
      const { runImport } = await import('./run-import.ts');
      const { kind } = await runImport(found, until, ports);
      log.info('importRun', { study, import: id, kind });
    } catch (error) {
      log.error('importStopped', { study, import: id, code: error instanceof Error ? error.name : 'unknown' });
      failed.push(id);
    }
  }
  if (failed.length > 0) throw new Error(`imports that could not go on: ${failed.join(', ')}`);
};
