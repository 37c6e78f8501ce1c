import type { Scenario } from './scenario.ts';
import { deadWorker, movedBooking, noShow, stopReply, twice, twoSweeps, withdrawal } from './scenarios/meanwhile.ts';
import { staffMail } from './scenarios/staff-mail.ts';
import {
  channelDown,
  fallback,
  grownStale,
  mailWithLink,
  reportedEarly,
  reportedLate,
  sentAgain,
  theText,
} from './scenarios/the-text.ts';

export const SCENARIOS: readonly Scenario[] = [
  theText,
  fallback,
  grownStale,
  mailWithLink,
  reportedEarly,
  reportedLate,
  sentAgain,
  channelDown,
  withdrawal,
  stopReply,
  movedBooking,
  noShow,
  twice,
  twoSweeps,
  deadWorker,
  staffMail,
];
