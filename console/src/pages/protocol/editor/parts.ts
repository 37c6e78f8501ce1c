/** The tabs of the editor. */
export const PARTS = ['timepoints', 'ladders', 'checkIns', 'sending', 'study', 'json'] as const;
export type Part = (typeof PARTS)[number];
