import type { FileRow } from '../import-file.ts';
import { ROWS_AT_ONCE } from '../import-review.ts';
import type { ImportSetting } from '../import-setting.ts';
import { writtenBefore } from '../import-written.ts';

/** What an import has written that is stopped: the run that wrote it may have died, or been stopped, before it could say so. */
export const whatStands = async (
  rows: FileRow[],
  setting: Pick<ImportSetting, 'visit' | 'ports'>,
): Promise<{ created: number; updated: number }> => {
  const counts = { created: 0, updated: 0 };
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const named = rows.slice(at, at + ROWS_AT_ONCE).filter(({ row }) => row.id !== '');
    for (const as of await Promise.all(named.map(({ row }) => writtenBefore(row.id, setting))))
      if (as !== undefined) counts[as] += 1;
  }
  return counts;
};
