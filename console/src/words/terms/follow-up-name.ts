import type { Term } from './use-terms.ts';

const HOLD = /^hold-\d+$/;

/** Timepoints are called by their id, as everybody in the trial does; what belongs to a hold says so. */
export const followUpName = (id: string, term: Term): string => (HOLD.test(id) ? term('place', 'holds') : id);

export const isTimepoint = (id: string): boolean => !HOLD.test(id);
