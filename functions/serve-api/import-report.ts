import type { ImportFault } from '../../shared/contract/import-row.ts';
import type { MessageCount } from './import-messages.ts';
import type { PersonChange } from './import-values.ts';

/** What one answer lists; a file that is wrong throughout is wrong in the same way. */
const MAX_FAULTS = 10_000;

export interface ImportReport {
  dryRun: boolean;
  mode: 'create' | 'update';
  created: number;
  unchanged: number;
  updated: number;
  refused: ImportFault[];
  /** How many more faults there are than `refused` lists. */
  refusedMore?: number;
  people: {
    created: string[];
    /** Names of columns, never what stands in them. */
    updated: { id: string; columns: string[] }[];
  };
  changes?: PersonChange[];
  /** Of those who are created or updated. */
  messages: MessageCount;
  warnings: ImportFault[];
}

export const emptyReport = ({ dryRun, mode }: Pick<ImportReport, 'dryRun' | 'mode'>): ImportReport => ({
  dryRun,
  mode,
  created: 0,
  unchanged: 0,
  updated: 0,
  refused: [],
  people: { created: [], updated: [] },
  messages: { today: 0, thisWeek: 0 },
  warnings: [],
});

/** One fault is enough for nothing to be written. */
export const refusedReport = (report: ImportReport, faults: ImportFault[]): ImportReport => {
  const sorted = [...faults].sort((one, other) => one.line - other.line);
  return {
    ...emptyReport(report),
    unchanged: report.unchanged,
    refused: sorted.slice(0, MAX_FAULTS),
    ...(faults.length > MAX_FAULTS ? { refusedMore: faults.length - MAX_FAULTS } : {}),
    warnings: report.warnings,
  };
};
