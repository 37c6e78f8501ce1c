import { isoInstant } from '../../shared/domain/zone.ts';
import type { FileRow } from './import-file.ts';
import { judgeRow } from './import-judge.ts';
import { importedNewcomer } from './import-newcomer.ts';
import { ROWS_AT_ONCE } from './import-review.ts';
import type { ImportSetting } from './import-setting.ts';
import { ImportStopped } from './import-stopped.ts';
import { arrival, fitsOneCommit, together, type Arrival } from './newcomer.ts';
import { caseloadExceeded } from './caseload-changes.ts';
import { silencedInRows } from './import-silenced.ts';
import { withSilenceKept } from './silence-kept.ts';

interface Batch {
  rows: FileRow[];
  writes: Arrival;
}

interface Newcomers {
  created: number;
  /** Somebody else brought them in meanwhile, with the same content. */
  unchanged: number;
}

const ONE_CREATED: Newcomers = { created: 1, unchanged: 0 };

/** The two name spaces do not overlap: no one is called what another one's mentor sees. */
const aliasFor = (ids: ReadonlySet<string>, { visit, ports }: ImportSetting): string => {
  let alias = ports.ids.pseudonym(visit.study.id, 'checkIns');
  while (ids.has(alias)) alias = ports.ids.pseudonym(visit.study.id, 'checkIns');
  return alias;
};

const writesOf = async ({ row }: FileRow, alias: string, setting: ImportSetting): Promise<Arrival> => {
  const { visit, ports } = setting;
  const plan = await ports.studies.plan(visit.study.id, visit.study.protocolVersion, row.site);
  const { records, card } = importedNewcomer(row, alias, setting, plan);
  const sealed = await ports.contacts.seal(visit.study.id, row.id, await withSilenceKept(card, undefined, ports), 0);
  const event = { action: 'imported', at: isoInstant(visit.now), by: visit.user } as const;
  return arrival(records, sealed, event, plan, visit.now);
};

/** As many people as one transaction holds: 25, or 24 with up to four mentors. */
const batchesOf = async function* (rows: FileRow[], setting: ImportSetting): AsyncGenerator<Batch> {
  const ids = new Set(rows.map(({ row }) => row.id));
  let batch: Batch = { rows: [], writes: { changes: [] } };
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    // Drawn in the order of the file, so that the same file on an empty machine gives the same pseudonyms.
    const aliases = some.map(() => aliasFor(ids, setting));
    const writes = await Promise.all(some.map((each, index) => writesOf(each, aliases[index] ?? '', setting)));
    for (const [index, each] of some.entries()) {
      const added = writes[index] ?? { changes: [] };
      const larger = together(batch.writes, added);
      if (fitsOneCommit(larger)) batch = { rows: [...batch.rows, each], writes: larger };
      else {
        yield batch;
        batch = { rows: [each], writes: added };
      }
    }
  }
  if (batch.rows.length > 0) yield batch;
};

const stoppedAtMentor = ({ rows }: Batch, mentor: string): Error => {
  const first = rows.find(({ row }) => row.mentor === mentor) ?? rows[0];
  if (first === undefined) return new Error('a batch without rows was written');
  return new ImportStopped(first, 'mentor', caseloadExceeded(mentor, 'name').details);
};

const commit = async (batch: Batch, setting: ImportSetting): Promise<'committed' | 'met'> => {
  const token = `${setting.visit.token}-${String(batch.rows[0]?.line)}`;
  const result = await setting.ports.records.commit({ token, ...batch.writes });
  switch (result.kind) {
    case 'committed':
      await silencedInRows(batch.rows, setting);
      return 'committed';
    case 'exists':
    case 'lostRace':
      return 'met';
    case 'caseloadExceeded':
      throw stoppedAtMentor(batch, result.mentor);
    case 'numberCapReached':
      throw new Error('an import counts in no cap');
  }
};

const changedMeanwhile = (row: FileRow): ImportStopped =>
  new ImportStopped(row, 'id', {
    status: 409,
    code: 'changed-meanwhile',
    title: 'Somebody else wrote to these participants meanwhile',
    detail: `Send the same file again: what is written already stays. It stopped at row ${String(row.nth)}.`,
  });

/** Others were quicker with one of the batch: each is looked at again and written alone. */
const writeOneByOne = async function* (rows: FileRow[], setting: ImportSetting): AsyncGenerator<Newcomers> {
  for (const each of rows) {
    const judged = await judgeRow(each, setting);
    if (judged.kind === 'unchanged' || judged.kind === 'written') {
      await silencedInRows([each], setting);
      yield judged.kind === 'written' ? ONE_CREATED : { created: 0, unchanged: 1 };
      continue;
    }
    if (judged.kind !== 'create') throw changedMeanwhile(each);
    for await (const batch of batchesOf([each], setting))
      if ((await commit(batch, setting)) === 'met') throw changedMeanwhile(each);
    yield ONE_CREATED;
  }
};

/** @returns what each transaction brought. @throws ImportStopped */
export const writeNewcomers = async function* (rows: FileRow[], setting: ImportSetting): AsyncGenerator<Newcomers> {
  for await (const batch of batchesOf(rows, setting)) {
    if ((await commit(batch, setting)) === 'committed') yield { created: batch.rows.length, unchanged: 0 };
    else yield* writeOneByOne(batch.rows, setting);
  }
};
