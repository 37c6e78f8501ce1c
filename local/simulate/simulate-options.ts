import type { CivilDay } from '../../shared/domain/civil-date.ts';
import { dateOption } from '../agenda/parse-options.ts';
import { BadInput } from '../bad-input.ts';
import { wholeNumber } from '../typed.ts';

/** As commander hands them over. */
export interface SimulateOptions {
  protocol: string;
  texts?: string;
  participants: string;
  months: string;
  seed: string;
  start: string;
  pricePerSegment: string;
  json?: boolean;
}

export interface SimulationSetting {
  participants: number;
  months: number;
  seed: number;
  /** The first day of enrolment. */
  start: CivilDay;
  /** US dollars; assumed. */
  pricePerSegment: number;
}

/** More people than this have no made-up number of their own. */
const PARTICIPANTS_MAX = 5_000;
const MONTHS_MAX = 120;
const SEED_MAX = 2 ** 32 - 1;
const PRICE_MAX = 100;

const amount = (option: string, text: string): number => {
  if (/^\d+(\.\d+)?$/.test(text) && Number(text) <= PRICE_MAX) return Number(text);
  throw new BadInput(`${option} ${text}: give US dollars from 0 to ${String(PRICE_MAX)}, like 0.06`);
};

/** @throws BadInput */
export const simulationSetting = (options: SimulateOptions): SimulationSetting => ({
  participants: wholeNumber('--participants', options.participants, 1, PARTICIPANTS_MAX),
  months: wholeNumber('--months', options.months, 1, MONTHS_MAX),
  seed: wholeNumber('--seed', options.seed, 0, SEED_MAX),
  start: dateOption('--start', options.start),
  pricePerSegment: amount('--price-per-segment', options.pricePerSegment),
});
