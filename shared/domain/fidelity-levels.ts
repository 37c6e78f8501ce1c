/**
 * Thresholds of the IPS-25 scale in our own words, for the items of which a scheduler holds facts (F2.2 to F2.9): evidence for reviewers
 * and never a score. Levels run from 5 to 1.
 */
export const SCALE_VERSION = 'IPS-25' as const;

export const EVIDENCE_ITEMS = [1, 15, 17, 23, 24, 25] as const;
export type EvidenceItem = (typeof EVIDENCE_ITEMS)[number];
export type FidelityLevel = 1 | 2 | 3 | 4 | 5;

type Steps = readonly [five: number, four: number, three: number, two: number];

const atMost = (value: number, [five, four, three, two]: Steps): FidelityLevel =>
  value <= five ? 5 : value <= four ? 4 : value <= three ? 3 : value <= two ? 2 : 1;
const atLeast = (value: number, [five, four, three, two]: Steps): FidelityLevel =>
  value >= five ? 5 : value >= four ? 4 : value >= three ? 3 : value >= two ? 2 : 1;

/** Item 1: active participants for each full-time post. */
export const caseloadLevel = (perFullTime: number): FidelityLevel => atMost(perFullTime, [20, 25, 30, 40]);

/** Item 15: days from entry to the first meeting with an employer, on average. */
export const jobSearchLevel = (meanDays: number): FidelityLevel => atMost(meanDays, [30, 60, 150, 270]);

/** Item 17: what is known of the scale is only when it is met in full. */
export const employerContactLevel = (perWeek: number): FidelityLevel | undefined => (perWeek >= 6 ? 5 : undefined);

/** Item 24: percent of the hours that are spent outside the office. */
export const communityLevel = (percent: number): FidelityLevel => atLeast(percent, [65, 50, 40, 30]);

/** Item 25: of six ways to reach out to somebody who stays away, those that are documented. */
export const outreachLevel = (strategies: number): FidelityLevel => atLeast(strategies, [6, 5, 4, 3]);
