import { decodeAttempt } from '../../../shared/domain/attempt-id.ts';
import type { Violation } from '../outside/seen.ts';
import { answeredWhileWell, nobodyElses, nothingHidden } from './answers.ts';
import { nothingToMend } from './audits.ts';
import { nothingTold, withinItsStudy } from './borders.ts';
import { escalatedOnce } from './escalations.ts';
import { notExpired } from './expired.ts';
import { checkInsTold } from './check-ins-told.ts';
import { erasedForGood } from './erased.ts';
import { historyHolds } from './histories.ts';
import { atItsHour } from './hours.ts';
import { daysThatWere } from './days-told.ts';
import { nothingOfBefore, nothingOfRefused, nothingToUnsafe, nothingWidened } from './imports.ts';
import { nothingTooLate } from './in-time.ts';
import { keptNoLonger, keptSealed } from './kept-files.ts';
import type { Check, Lived } from './lived.ts';
import { interviewsTold } from './interviews-told.ts';
import { longFilesOnce, longFilesTold } from './long-imports.ts';
import { broughtBack, lookedAtInTime } from './looked-at.ts';
import { fewToANumber } from './numbers.ts';
import { deliveryRises } from './receipts.ts';
import { noClaimAfterNo, noRequestAfterNo } from './refusals.ts';
import { begunSoon, oneRequest, sentWasTaken } from './requests.ts';
import { comesToRest, nobodyForgotten } from './rest.ts';
import { withinItsDay } from './texts-of-day.ts';
import { notBegun, timesStand } from './times-told.ts';
import { toldToStaff } from './told-to-staff.ts';

const CHECKS: Check[] = [
  oneRequest,
  sentWasTaken,
  deliveryRises,
  nobodyForgotten,
  noClaimAfterNo,
  noRequestAfterNo((attempt) => decodeAttempt(attempt)?.stream),
  begunSoon,
  atItsHour,
  notExpired,
  notBegun,
  nothingTooLate,
  fewToANumber,
  withinItsDay,
  toldToStaff,
  timesStand,
  checkInsTold,
  interviewsTold,
  erasedForGood,
  nothingOfRefused,
  nothingWidened,
  nothingToUnsafe,
  nothingOfBefore,
  longFilesOnce,
  longFilesTold,
  keptSealed,
  keptNoLonger,
  daysThatWere,
  escalatedOnce,
  lookedAtInTime,
  broughtBack,
  historyHolds,
  nothingToMend,
  withinItsStudy,
  nothingTold,
  nobodyElses,
  nothingHidden,
  answeredWhileWell,
  comesToRest,
];

/** All that is wrong with what was lived, in order of time. */
export const violationsOf = (lived: Lived): Violation[] =>
  CHECKS.flatMap((check) => check(lived)).sort((one, other) => one.at - other.at);
