export const TABS = ['person', 'deviations', 'versions', 'exports'] as const;
export type TabId = (typeof TABS)[number];

export const DEVIATION_KINDS = [
  'earlyVisit',
  'lateVisit',
  'missedVisit',
  'protocolMoved',
  'voided',
  'override',
  'unblinding',
] as const;

export interface InspectionSearch {
  tab?: TabId | undefined;
  /** Whom one looks for. */
  q?: string | undefined;
  kind?: (typeof DEVIATION_KINDS)[number] | undefined;
  from?: string | undefined;
  to?: string | undefined;
}
