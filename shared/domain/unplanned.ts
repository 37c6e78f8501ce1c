import type { Protocol, Timepoint } from './protocol.ts';

export interface Unplanned {
  anchor: string;
  /** Ids of the timepoints that count from it. */
  of: string[];
}

/** Whether a timepoint asks anybody for anything. */
export const isAsked = ({ mode, ladder }: Timepoint): boolean => mode === 'register' || ladder !== undefined;

/**
 * The dates that are missing where nothing that asks anybody for anything has one to count from: such a person is never due, until somebody
 * enters it. One that is missing beside others is often one to come.
 */
export const unplannedOf = (
  { timepoints }: Pick<Protocol, 'timepoints'>,
  anchors: Record<string, string>,
): Unplanned[] => {
  const asked = timepoints.filter(isAsked);
  if (asked.some(({ anchor }) => anchors[anchor] !== undefined)) return [];
  const missing = [...new Set(asked.map(({ anchor }) => anchor))];
  return missing.map((anchor) => ({ anchor, of: asked.filter((each) => each.anchor === anchor).map(({ id }) => id) }));
};
