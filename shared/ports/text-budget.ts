import type { Stream } from '../domain/record.ts';
import type { Instant } from '../domain/zone.ts';

/** So many parts a worker takes at a time, at most (reliability.md 3.2). */
const PARTS_AT_ONCE = 50;

/** The texts of one stream on one local day of the study: of the other stream they know nothing (ADR 27). */
export interface TextsOfDay {
  study: string;
  stream: Stream;
  /** ISO local date. */
  day: string;
}

export interface TextToGo extends TextsOfDay {
  /** May use what is kept for it; all else stops at four fifths. */
  belongsToAppointment: boolean;
  /** Parts of 160 characters. */
  parts: number;
  /** Parts that the study allows in the day. */
  budget: number;
}

/** `usedUp`: the table says so; `knownUsedUp`: it said so within the last minute, and was not asked again. */
export type TextTaken = 'taken' | 'usedUp' | 'knownUsedUp';

/** When texts of the day first had to wait, those of appointments among them or not, and how many were allowed then. */
export interface UsedUp {
  /** ISO instant. */
  at: string;
  budget: number;
  /** What is kept for them is used up as well. */
  appointmentsToo: boolean;
}

/** How much of the day's texts is there for those that belong to no appointment. */
export const shareOfOthers = (budget: number): number => Math.floor((budget * 4) / 5);

/** So few of a small budget that what is lost with a worker stays little. */
export const partsAtOnce = (budget: number): number => Math.min(PARTS_AT_ONCE, Math.ceil(budget / 100));

export interface TextBudget {
  /** Whether the parts of one text may leave today. Over all workers no more are taken than the budget. */
  takeText(text: TextToGo, now: Instant): Promise<TextTaken>;
  /** Of a text that certainly did not leave. */
  giveTextBack(text: TextToGo): void;
  /** Undefined while nothing waits for the budget of the day. */
  textsUsedUp(of: TextsOfDay): Promise<UsedUp | undefined>;
}
