import type { MeasuredWork } from './measured-work.ts';
import type { PriceTable } from './price-table.ts';
import type { Installation } from './standing-installation.ts';
import type { WorkKind } from './work-kinds.ts';

/** What a lived trial came to, of everybody who took part. */
export interface Lives {
  participants: number;
  months: number;
  work: Record<WorkKind, number>;
  /** To participants. */
  segments: number;
  texts: number;
  emails: number;
  letters: number;
  staffEmails: number;
  /** Texts and mails to participants in the minute in which most of them left. */
  busiestMinute: number;
  /** Records whose next instant somebody of the staff moved. */
  pointersMoved: number;
}

/** All that a cost is reckoned from. */
export interface CostGround {
  lives: Lives;
  measured: MeasuredWork;
  installation: Installation;
  table: PriceTable;
}
