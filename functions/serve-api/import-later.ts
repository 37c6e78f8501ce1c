import type { LaterImport } from '../../shared/contract/stored-import.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { LaterImports } from '../../shared/ports/later-imports.ts';
import { accepted, type Answer, sha256 } from './answer.ts';
import type { ImportOptions } from './import-options.ts';
import type { ApiPorts } from './ports.ts';
import { Problem } from './problem.ts';
import type { Visit } from './visit.ts';

interface LongFile {
  bytes: Uint8Array;
  rows: number;
  options: ImportOptions;
}

/** The same for the same file; keyed, because names and numbers are in it. */
const idOf = ({ bytes, options: { mode, held } }: LongFile, { study }: Visit, { contacts }: ApiPorts): string =>
  contacts.numberHash(JSON.stringify(['import', study.id, mode, held, sha256(Buffer.from(bytes).toString('base64'))]));

const begun = (id: string, { rows, options }: LongFile, visit: Visit, version: number): LaterImport => ({
  study: visit.study.id,
  id,
  version,
  since: isoInstant(visit.now),
  by: visit.user,
  ...(visit.isRepeatable ? { request: visit.token } : {}),
  mode: options.mode,
  held: options.held,
  state: 'waiting',
  rows,
  created: 0,
  unchanged: 0,
  updated: 0,
  refused: [],
  isKept: true,
});

const isOver = ({ state }: LaterImport): boolean => state === 'finished' || state === 'refused';

const busy = (): Problem =>
  new Problem({ status: 409, code: 'busy', title: 'The same file was sent twice at once', detail: 'Send it again.' });

/** A file that is over is begun anew, unless it is the same request whose answer was lost. */
const keptImport = async (file: LongFile, id: string, visit: Visit, imports: LaterImports): Promise<LaterImport> => {
  const known = await imports.read(visit.study.id, id);
  if (known && (!isOver(known) || (visit.isRepeatable && known.request === visit.token))) return known;
  if (known?.isKept) await imports.removeFile(known);
  const next = begun(id, file, visit, (known?.version ?? 0) + 1);
  if (await imports.save(next)) return next;
  const first = await imports.read(visit.study.id, id);
  if (first === undefined || isOver(first)) throw busy();
  return first;
};

/** Twice at once, where the same file is; a run may have carried out the first by then, and nobody would ever remove the second. */
const keepRows = async (kept: LaterImport, bytes: Uint8Array, imports: LaterImports): Promise<void> => {
  await imports.keepFile(kept, bytes);
  const latest = await imports.read(kept.study, kept.id);
  if (latest === undefined || latest.since !== kept.since || isOver(latest)) await imports.removeFile(kept);
};

/** Keeps a file that was found valid, and says where to ask how far it is. */
export const importLater = async (
  file: LongFile,
  visit: Visit,
  ports: ApiPorts,
  imports: LaterImports,
): Promise<Answer> => {
  const id = idOf(file, visit, ports);
  const kept = await keptImport(file, id, visit, imports);
  // A try that died before all of it was kept is made good by the next.
  if (kept.state === 'waiting' && (await imports.file(kept)) === undefined) await keepRows(kept, file.bytes, imports);
  const { study, rows, state } = kept;
  return accepted({ import: id, state, rows }, { location: `/api/studies/${study}/imports/${id}` });
};
