import { writeChanges } from './import-changes.ts';
import { writeNewcomers } from './import-newcomers.ts';
import type { ImportReport } from './import-report.ts';
import type { Review } from './import-review.ts';
import { silencedInRows } from './import-silenced.ts';
import type { ImportSetting } from './import-setting.ts';

export type ImportCounts = Pick<ImportReport, 'created' | 'unchanged' | 'updated'>;

/**
 * Writes what a review found to be done. @returns how the import stands, before the first transaction and after each; whoever stops
 * asking has whole transactions written and the others not begun. @throws ImportStopped
 */
export const writing = async function* (
  { report, newcomers, changes, settled }: Review,
  setting: ImportSetting,
): AsyncGenerator<ImportCounts> {
  const counts = {
    created: report.created - newcomers.length,
    unchanged: report.unchanged,
    updated: report.updated - changes.length,
  };
  yield { ...counts };
  await silencedInRows(settled, setting);
  // Whoever is there already may free the mentor's place that a newcomer takes.
  for await (const { updated, unchanged } of writeChanges(changes, setting)) {
    counts.updated += updated;
    counts.unchanged += unchanged;
    yield { ...counts };
  }
  for await (const { created, unchanged } of writeNewcomers(newcomers, setting)) {
    counts.created += created;
    counts.unchanged += unchanged;
    yield { ...counts };
  }
};
