import { civil } from '../../shared/domain/civil-date.ts';
import { pointerTo } from '../../shared/domain/finding.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import { sendingCalendar } from '../../shared/domain/sending-calendar.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { type Fault, unfit } from './problem.ts';

type Closures = Pick<Study, 'closedPeriods' | 'sites' | 'zone' | 'holidays'>;
type Period = Study['closedPeriods'][number] & { field: string };

/** A year and the days off around it: beyond what a calendar searches, nobody's agenda could be computed (sending-calendar.ts). */
const LONGEST_CLOSURE_DAYS = 380;

const named = (periods: Study['closedPeriods'] = [], path: PropertyKey[]): Period[] =>
  periods.map((period, index) => ({ ...period, field: pointerTo([...path, 'closedPeriods', index, 'to']) }));

const backwards = (periods: Period[]): Fault[] =>
  periods
    .filter(({ from, to }) => to < from)
    .map(({ field }) => ({ field, remedy: 'give an end that is not before its beginning' }));

/** From the first day of any, however many of them follow one another. */
const endless = (periods: Period[], { zone, holidays }: Closures, { sending }: Protocol): Fault[] => {
  const { isSendingDay } = sendingCalendar({ sending, timeZone: zone, holidays, closedPeriods: periods });
  const ends = (first: number): boolean =>
    Array.from({ length: LONGEST_CLOSURE_DAYS + 1 }).some((_, away) => isSendingDay(first + away));
  return periods
    .filter(({ from }) => !ends(civil(from)))
    .map(({ field }) => ({ field, remedy: 'close for a year at most: to send nothing for longer, stop all sending' }));
};

/** @throws Problem for what no calendar can be made of: a period that ends before it begins, or days off without end */
export const refuseUnfitClosures = (study: Closures, protocol: Protocol): void => {
  const ofStudy = named(study.closedPeriods, []);
  const ofSites = study.sites.map(({ closedPeriods }, index) => named(closedPeriods, ['sites', index]));
  const wrong = backwards([ofStudy, ...ofSites].flat());
  if (wrong.length > 0) throw unfit(wrong);
  const closed = ofSites.filter((own) => own.length > 0).map((own) => [...ofStudy, ...own]);
  const faults = [ofStudy, ...closed].flatMap((periods) => endless(periods, study, protocol));
  if (faults.length > 0)
    throw unfit(faults.filter(({ field }, at) => faults.findIndex((each) => each.field === field) === at));
};
