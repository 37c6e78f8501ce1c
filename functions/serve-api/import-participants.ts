import { ok, type Answer } from './answer.ts';
import { writeChanges } from './import-changes.ts';
import { MAX_ROWS, readImportFile } from './import-file.ts';
import { writeNewcomers } from './import-newcomers.ts';
import { importOptions } from './import-options.ts';
import { reviewFile } from './import-review.ts';
import { importSetting } from './import-setting.ts';
import type { ApiPorts } from './ports.ts';
import { type Route, verb } from './route.ts';
import type { Visit } from './visit.ts';

const FILE_LIMIT_BYTES = 5 * 1024 * 1024;

/**
 * Brings a list of people in with their past (product.md section 8). Nothing is written unless every row is valid; the same file
 * sent again completes what a crash left undone and changes nothing else.
 */
const importParticipants = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const options = importOptions(visit);
  const plan = await ports.studies.plan(visit.study.id, visit.study.protocolVersion);
  const file = await readImportFile(await visit.rawBody(FILE_LIMIT_BYTES), plan, ports.importRowsMax ?? MAX_ROWS);
  const setting = await importSetting(visit, ports, options, plan);
  const { report, newcomers, changes } = await reviewFile(file, setting);
  if (options.dryRun || report.refused.length > 0) return ok(report);
  // Whoever is there already may free the mentor's place that a newcomer takes.
  const updated = await writeChanges(changes, setting);
  const arrived = await writeNewcomers(newcomers, setting);
  return ok({
    ...report,
    created: report.created - newcomers.length + arrived.created,
    unchanged: report.unchanged + arrived.unchanged + changes.length - updated,
    updated: report.updated - changes.length + updated,
  });
};

export const importRoutes: Route[] = [
  { id: 'participants.import', method: 'POST', path: verb('participants', 'import'), serve: importParticipants },
];
