/** A monthly report as it was frozen: it never changes, and a better one has a number of its own. */
export interface FrozenReport {
  study: string;
  /** 1, 2, 3 … in each study. */
  number: number;
  /** `2026-05` */
  month: string;
  /** ISO date: the last day of the month. */
  asOf: string;
  /** ISO instant. */
  frozenAt: string;
  by: string;
  /** Number of the report of the same month that this one stands in for. */
  supersedes?: number;
  /** The totals as JSON, to the letter as they were frozen; no arm went into them. */
  figures: string;
  /** SHA-256 of all of the above, hex. */
  hash: string;
}

/** The same figures per arm, kept apart so that nobody meets them by reading the report. */
export interface FrozenArms {
  study: string;
  number: number;
  figures: string;
  hash: string;
}

export interface ReportBook {
  /** In order of number. */
  reports(study: string): Promise<FrozenReport[]>;
  report(study: string, number: number): Promise<FrozenReport | undefined>;
  reportArms(study: string, number: number): Promise<FrozenArms | undefined>;
  /** Both in one transaction. @returns false when the number is taken. */
  freezeReport(report: FrozenReport, arms: FrozenArms): Promise<boolean>;
}
