import { entered } from '../../shared/domain/entries/entry.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { SealedContact } from '../../shared/ports/record-store.ts';
import { openCard } from './contact-reads.ts';
import { type RowChange, rowChange } from './import-change.ts';
import type { FileRow } from './import-file.ts';
import { ImportStopped } from './import-stopped.ts';
import type { ImportSetting } from './import-setting.ts';
import { Problem } from './problem.ts';
import { writeParticipant } from './write-participant.ts';
import type { Writing } from './writing.ts';
import { silencedMeanwhile, withSilenceKept } from './silence-kept.ts';

/** Judged anew on what holds when it is written; `written` follows the commit. */
const writingOf = ({ row }: FileRow, setting: ImportSetting): { writing: Writing; written: () => Promise<void> } => {
  const { visit, ports } = setting;
  let latest: (RowChange & { known: ContactCard | undefined; revision: number }) | undefined;
  let sealed: SealedContact | undefined;
  const writing: Writing = {
    entry: async (both, { plan }) => {
      const known = await openCard(visit, row.id, { purpose: 'edit' }, ports);
      const change = rowChange(row, { both, card: known?.card }, setting, plan);
      latest = { ...change, known: known?.card, revision: known?.revision ?? 0 };
      return latest.refusals[0] ?? entered(latest.records);
    },
    contact: async () => {
      sealed = undefined;
      if (latest === undefined || latest.fields.length === 0) return undefined;
      const card = await withSilenceKept(latest.card, latest.known, ports);
      sealed = await ports.contacts.seal(visit.study.id, row.id, card, latest.revision);
      return sealed;
    },
    event: () => ({
      action: 'imported',
      ...(latest && latest.fields.length > 0 ? { fields: latest.fields } : {}),
      ...(sealed ? { sealed: sealed.ciphertext } : {}),
    }),
  };
  const written = async (): Promise<void> => {
    if (latest === undefined || sealed === undefined) return;
    await silencedMeanwhile({ participant: row.id, card: latest.card, before: latest.known }, visit, ports);
  };
  return { writing, written };
};

/** So many people at once: they share nothing but the counters of their mentors. */
const CHANGES_AT_ONCE = 10;

type ChangeResult = 'changed' | 'same' | ImportStopped;

const columnOf = ({ faults = [] }: Problem['details']): string => faults[0]?.field.replace(/^\//, '') ?? 'id';

/** @returns the refusal where a mentor has no place yet. */
const writeChange = async (each: FileRow, setting: ImportSetting): Promise<ChangeResult> => {
  const own = { ...setting.visit, token: `${setting.visit.token}-${each.row.id}` };
  try {
    const { writing, written } = writingOf(each, setting);
    const { changed } = await writeParticipant(own, each.row.id, writing, setting.ports);
    await written();
    return changed.length > 0 ? 'changed' : 'same';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const stopped = new ImportStopped(each, columnOf(error.details), error.details);
    if (error.details.code === 'CASELOAD_EXCEEDED') return stopped;
    throw stopped;
  }
};

/** All of them come to an end before one that failed is told. */
const writeSome = async (rows: FileRow[], setting: ImportSetting): Promise<ChangeResult[]> => {
  const settled = await Promise.allSettled(rows.map((each) => writeChange(each, setting)));
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
};

/**
 * Each of those who are there already in a transaction of their own. Whoever finds no place with a mentor waits for those whom the file
 * moves away. @returns how many of each ten were changed. @throws ImportStopped
 */
export const writeChanges = async function* (
  rows: FileRow[],
  setting: ImportSetting,
): AsyncGenerator<{ updated: number; unchanged: number }> {
  let todo = rows;
  while (todo.length > 0) {
    const waiting: FileRow[] = [];
    let exceeded: ImportStopped | undefined;
    for (let at = 0; at < todo.length; at += CHANGES_AT_ONCE) {
      const some = todo.slice(at, at + CHANGES_AT_ONCE);
      const results = await writeSome(some, setting);
      for (const [index, result] of results.entries()) {
        if (!(result instanceof ImportStopped)) continue;
        exceeded = result;
        waiting.push(...some.slice(index, index + 1));
      }
      const count = (kind: ChangeResult): number => results.filter((result) => result === kind).length;
      yield { updated: count('changed'), unchanged: count('same') };
    }
    if (exceeded !== undefined && waiting.length === todo.length) throw exceeded;
    todo = waiting;
  }
};
