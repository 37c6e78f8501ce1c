import { newCard } from './import-contact.ts';
import type { FileRow } from './import-file.ts';
import { ROWS_AT_ONCE } from './import-review.ts';
import type { ImportSetting } from './import-setting.ts';
import { silencedMeanwhile } from './silence-kept.ts';

/**
 * Looks once more at the numbers of rows that are written (ADR 17): by this try, or by an earlier one that may have broken off before it
 * looked. Of those that are looked at together, all come to an end before one that failed is told. @throws Error when every race was lost
 */
export const silencedInRows = async (rows: FileRow[], { visit, ports }: ImportSetting): Promise<void> => {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const looks = rows
      .slice(at, at + ROWS_AT_ONCE)
      .map(({ row }) => silencedMeanwhile({ participant: row.id, card: newCard(row.contact) }, visit, ports));
    const failed = (await Promise.allSettled(looks)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }
};
