import type { RunPorts } from './ports.ts';
import { withSealedTexts } from '../../../shared/ports/sealed-texts.ts';
import { runEndings, type RunEndingsPorts } from './run-endings.ts';
import { runImports } from './run-imports.ts';

/** What requests have left for later: long files, and members whose day to leave has come. Neither holds up the other. */
export const runKept = (given: RunPorts & RunEndingsPorts) => async (): Promise<void> => {
  const ports = { ...given, records: withSealedTexts(given.records, given.contacts) };
  const runs = await Promise.allSettled([runEndings(ports)(), runImports(ports)()]);
  for (const run of runs) if (run.status === 'rejected') throw run.reason;
};
