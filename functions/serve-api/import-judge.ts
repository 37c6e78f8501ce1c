import { CIVIL_NUMBER, isCivilNumber } from '../../shared/contract/body-words.ts';
import { cellFault, type CellFault, likeId } from '../../shared/contract/import-fault.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import { isBeingErased } from '../../shared/domain/erasure.ts';
import { seesSite } from '../../shared/domain/member.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { openCard } from './contact-reads.ts';
import { idInUse } from './id-in-use.ts';
import { rowChange } from './import-change.ts';
import type { FileRow } from './import-file.ts';
import { importedNewcomer } from './import-newcomer.ts';
import { refusedCell } from './import-refusal.ts';
import { type Found, isMisplaced, NOTHING, rowFound } from './import-row-found.ts';
import { entryContext, type ImportSetting, rowHash } from './import-setting.ts';
import { refusedCells } from './import-widened.ts';
import { writtenBefore } from './import-written.ts';
import { planFor } from './read-participant.ts';

type Verdict =
  | { kind: 'refused' }
  | { kind: 'unchanged' }
  /** By an earlier try of the same request, whose answer was lost. */
  | { kind: 'written'; as: 'created' | 'updated' }
  | { kind: 'create'; records: BothRecords; card: ContactCard; plan: StudyPlan }
  | {
      kind: 'update';
      before: Both;
      /** The card as it is; absent: there is none. */
      known: ContactCard | undefined;
      records: BothRecords;
      card: ContactCard;
      plan: StudyPlan;
      columns: string[];
    };

export type Judgement = Verdict & Found;

const TAKEN = cellFault('id', 'id-taken', 'is taken: give another id');
const CIVIL = cellFault('id', 'civil-number', CIVIL_NUMBER);
const ERASED = cellFault('id', 'erased', 'is erased, or about to be: leave the row out');
const CHANGED = cellFault(
  'id',
  'id-with-other-content',
  'is there with other content: send mode=update to change it, or give another id',
);
/** What one cell is at fault for already is not said again by those that lean on it. */
const judgement = (
  { line, faults: ofCells, missing }: FileRow,
  verdict: Verdict,
  found: Found,
  refusals: CellFault[] = [],
): Judgement => {
  const said = new Set([...missing, ...ofCells.map(({ column }) => column)]);
  const all = [...found.faults, ...refusals.map((refusal) => ({ line, ...refusal }))];
  const follows = (column: string): boolean => said.has(column) || (column === 'mentor' && said.has('arm'));
  const faults = [...ofCells, ...all.filter(({ column }) => !follows(column))];
  const warnings = found.warnings.filter(({ column }) => !follows(column));
  return { ...(faults.length > 0 ? { kind: 'refused' } : verdict), faults, warnings };
};

const refusedFor = (row: FileRow, fault: CellFault): Judgement =>
  judgement(row, { kind: 'refused' }, { faults: [{ line: row.line, ...fault }], warnings: [] });

const unfitId = async (id: string, { visit, ports }: ImportSetting): Promise<CellFault | undefined> => {
  if (isCivilNumber(id)) return CIVIL;
  const use = await idInUse(visit.study.id, id, ports.records);
  if (use.kind === 'free') return undefined;
  return use.kind === 'taken' ? TAKEN : likeId(use.other);
};

const judgeNewcomer = async (each: FileRow, setting: ImportSetting): Promise<Judgement> => {
  const { visit, ports } = setting;
  const { row } = each;
  const { study } = visit;
  const unfit = row.id === '' ? undefined : await unfitId(row.id, setting);
  if (unfit) return refusedFor(each, unfit);
  const site = isMisplaced(each, undefined, setting) ? undefined : row.site;
  const plan = await ports.studies.plan(study.id, study.protocolVersion, site);
  const { records, card, refusals } = importedNewcomer(row, '', setting, plan);
  const refused = refusals.map((refusal) => refusedCell(refusal, entryContext(setting, plan)));
  return judgement(each, { kind: 'create', records, card, plan }, rowFound(each, { records, plan }, setting), refused);
};

const judgeChange = async (each: FileRow, before: Both, setting: ImportSetting): Promise<Judgement> => {
  const { visit, ports } = setting;
  const plan = await planFor(before, visit.study.id, ports);
  const known = await openCard(visit, each.row.id, { purpose: 'edit' }, ports);
  const change = rowChange(each.row, { both: before, card: known?.card }, setting, plan);
  const { records, card, columns, refusals } = change;
  const verdict: Verdict =
    columns.length === 0
      ? { kind: 'unchanged' }
      : { kind: 'update', before, known: known?.card, records, card, plan, columns };
  const refused = await refusedCells(refusals, before, plan, setting);
  return judgement(each, verdict, rowFound(each, { known: before, records, plan }, setting), refused);
};

const settledAs = async (participant: string, setting: ImportSetting): Promise<Verdict> => {
  const as = await writtenBefore(participant, setting);
  return as === undefined ? { kind: 'unchanged' } : { kind: 'written', as };
};

/** No file writes to them; the row that an export has of them says nothing new, and stops no file from coming back. */
const judgeErased = async (each: FileRow, known: Both, setting: ImportSetting): Promise<Judgement> => {
  const change = await judgeChange(each, known, setting);
  return change.kind === 'unchanged' ? { ...change, warnings: [] } : refusedFor(each, ERASED);
};

/** What would become of one row as things stand; writes nothing. */
export const judgeRow = async (each: FileRow, setting: ImportSetting): Promise<Judgement> => {
  const { visit, ports, options } = setting;
  const { row } = each;
  // A row whose cells cannot be told apart says nothing else.
  if (each.faults.some(({ column }) => column === '')) return judgement(each, { kind: 'refused' }, NOTHING);
  const known = row.id === '' ? undefined : await ports.records.readBoth(visit.study.id, row.id);
  if (known === undefined) return judgeNewcomer(each, setting);
  if (visit.member && !seesSite(visit.member, known.interviews.site)) return refusedFor(each, TAKEN);
  if (isBeingErased(known.interviews)) return judgeErased(each, known, setting);
  if (each.faults.length === 0 && known.checkIns.importedAs === rowHash(row, setting))
    return judgement(each, await settledAs(row.id, setting), NOTHING);
  const change = await judgeChange(each, known, setting);
  return options.mode === 'update' || change.kind === 'unchanged' ? change : refusedFor(each, CHANGED);
};
