import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import type { OutageLists } from '../../shared/ports/outage-lists.ts';

/** As the bucket on AWS throws them away. */
const KEPT_DAYS = 7;
const SUFFIX = '.txt.age';

/** A folder for each study, a file for each day. */
export const folderOutageLists = (folder: string): OutageLists => ({
  put: async ({ study, on, sealed }) => {
    const own = join(folder, study);
    mkdirSync(own, { recursive: true });
    const path = join(own, `${on}${SUFFIX}`);
    writeFileSync(`${path}.new`, sealed);
    renameSync(`${path}.new`, path);
    const oldest = `${isoDate(civil(on) - KEPT_DAYS)}${SUFFIX}`;
    for (const name of readdirSync(own)) if (name < oldest) rmSync(join(own, name));
  },
});

/** Where nothing is kept, neither is a list. */
export const noOutageLists: OutageLists = { put: async () => undefined };
