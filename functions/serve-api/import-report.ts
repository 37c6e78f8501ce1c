import type { ImportFaultCode, RowFault } from '../../shared/contract/import-fault.ts';
import type { LostConsent } from './import-lost.ts';
import type { MessageCount, OpensCount } from './messages-ahead.ts';
import type { PersonChange } from './import-values.ts';

/** What one answer lists; a file that is wrong throughout is wrong in the same way. */
const MAX_FAULTS = 10_000;

export interface ImportReport {
  dryRun: boolean;
  mode: 'create' | 'update';
  created: number;
  unchanged: number;
  updated: number;
  refused: RowFault[];
  /** How many more faults there are than `refused` lists. */
  refusedMore?: number;
  /** Where the faults are: in how many rows, and in how many columns of the first line. */
  refusedIn: { rows: number; columns: number };
  people: {
    created: string[];
    /** Names of columns, never what stands in them. */
    updated: { id: string; columns: string[] }[];
  };
  /** Who loses which consent by the file. */
  consentsLost?: { id: string; channels: LostConsent[] }[];
  changes?: PersonChange[];
  /** Of those who are created or updated. */
  messages: MessageCount;
  /** Of the same people; of those who are held back, as if they were released now. */
  opens: OpensCount;
  warnings: RowFault[];
}

export const emptyReport = ({ dryRun, mode }: Pick<ImportReport, 'dryRun' | 'mode'>): ImportReport => ({
  dryRun,
  mode,
  created: 0,
  unchanged: 0,
  updated: 0,
  refused: [],
  refusedIn: { rows: 0, columns: 0 },
  people: { created: [], updated: [] },
  messages: { today: 0, thisWeek: 0 },
  opens: { tasks: 0, escalations: 0 },
  warnings: [],
});

const OF_FILE: readonly ImportFaultCode[] = ['wide-text', 'open-quote', 'no-rows', 'no-header', 'too-many-columns'];
const OF_COLUMNS: readonly ImportFaultCode[] = ['unknown-column', 'column-repeated', 'column-missing'];

const whereOf = (faults: RowFault[]): ImportReport['refusedIn'] => {
  const ofRows = faults.filter(({ code }) => !OF_COLUMNS.includes(code) && !OF_FILE.includes(code));
  return {
    rows: new Set(ofRows.map(({ line }) => line)).size,
    columns: faults.filter(({ code }) => OF_COLUMNS.includes(code)).length,
  };
};

/** One fault is enough for nothing to be written. */
export const refusedReport = (report: ImportReport, faults: RowFault[]): ImportReport => {
  const sorted = [...faults].sort((one, other) => one.line - other.line);
  return {
    ...emptyReport(report),
    unchanged: report.unchanged,
    refused: sorted.slice(0, MAX_FAULTS),
    refusedIn: whereOf(faults),
    ...(faults.length > MAX_FAULTS ? { refusedMore: faults.length - MAX_FAULTS } : {}),
    warnings: report.warnings,
  };
};
