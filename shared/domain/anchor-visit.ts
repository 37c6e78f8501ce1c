import { isAnchorVisit } from './follow-up.ts';
import type { Protocol, Timepoint } from './protocol.ts';

/** The visit on the anchor's own day, from which the others are counted: BL of the baseline. */
export const anchorVisit = ({ timepoints }: Protocol, anchor: string): Timepoint | undefined =>
  timepoints.find((timepoint) => timepoint.anchor === anchor && isAnchorVisit(timepoint));
