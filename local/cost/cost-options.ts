import { civil } from '../../shared/domain/civil-date.ts';
import type { SimulationSetting } from '../simulate/simulate-options.ts';
import { wholeNumber } from '../typed.ts';

/** As commander hands them over. */
export interface CostOptions {
  protocol: string;
  texts?: string;
  participants: string;
  years: string;
  prices?: string;
  json?: boolean;
}

export interface CostSetting {
  participants: number;
  years: number;
  /** Of whom lives are drawn; those of more people are multiples of theirs. */
  lived: SimulationSetting;
}

const PARTICIPANTS_MAX = 1_000_000_000;
const YEARS_MAX = 10;
/** Lived in some seconds, and enough that one life more or less changes little. */
const LIVED_MAX = 400;
const MONTHS_IN_YEAR = 12;
const SEED = 1;
const START = civil('2025-02-03');

/** @throws BadInput */
export const costSetting = (options: CostOptions): CostSetting => {
  const participants = wholeNumber('--participants', options.participants, 1, PARTICIPANTS_MAX);
  const years = wholeNumber('--years', options.years, 1, YEARS_MAX);
  return {
    participants,
    years,
    lived: {
      participants: Math.min(participants, LIVED_MAX),
      months: years * MONTHS_IN_YEAR,
      seed: SEED,
      start: START,
      pricePerSegment: 0,
    },
  };
};
